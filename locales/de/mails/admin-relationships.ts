import type { adminRelationshipsMails as en } from '../../en/mails/admin-relationships.ts'
import { plural } from '../../plural.ts'

export const adminRelationshipsMails: typeof en = {
  adminRelationship: {
    facts: {
      name: 'Administratorbeziehung',
      partner: 'Partner',
      customer: 'Kunde',
      roles: 'Rollen',
      duration: 'Dauer',
      autoExtend: 'Verlängert sich',
      endsOn: 'Endet am',
    },
    days: (n) => plural('de', n, { one: 'Tag', other: 'Tage' }),
    sixMonths: 'um sechs Monate, bis eine Seite es beendet',
    answer: 'Prüfen und entscheiden',
    open: 'Administratorbeziehung öffnen',
    requested: {
      subject: ({ partner }) => `${partner} möchte Ihre Organisation verwalten`,
      customer:
        'Die genannten Rollen hätten Personen des Partners, für die genannte Zeit. Nichts beginnt, bevor ein globaler Administrator Ihrer Organisation es genehmigt. Sie können es jederzeit mit einem Klick beenden.',
      partner: '',
    },
    withdrawn: {
      subject: ({ partner }) => `${partner} hat die Anfrage zurückgezogen`,
      customer: 'Sie müssen nichts mehr entscheiden.',
      partner: '',
    },
    approved: {
      subject: ({ partner, customer }) => `${customer} und ${partner}: Administratorbeziehung aktiv`,
      customer:
        'Ihre Organisation hat diese Administratorbeziehung genehmigt. Was der Partner durch sie tut, steht in Ihrem Aktivitätsprotokoll, und Sie können sie auf der Seite unten jederzeit beenden.',
      partner:
        'Der Kunde hat Ihre Anfrage genehmigt. Geben Sie die Rollen nun Sicherheitsgruppen: Nur deren Mitglieder können handeln.',
    },
    declined: {
      subject: ({ customer, name }) => `${customer} hat ${name} abgelehnt`,
      customer: '',
      partner: 'Der Kunde möchte diese Administratorbeziehung nicht. Es hat sich nichts geändert.',
    },
    terminated: {
      subject: ({ partner, customer }) => `${customer} und ${partner}: Administratorbeziehung beendet`,
      customer: 'Der Partner hat sie beendet. Seine Personen haben diese Rollen nicht mehr.',
      partner: 'Der Kunde hat sie beendet. Ihre Personen haben diese Rollen nicht mehr.',
    },
    extended: {
      subject: ({ partner, customer }) => `${customer} und ${partner}: Administratorbeziehung verlängert`,
      customer: 'Wie von Ihnen erlaubt, gilt sie weitere sechs Monate. Sie können sie jederzeit beenden.',
      partner: 'Wie vom Kunden erlaubt, gilt sie weitere sechs Monate.',
    },
    expired: {
      subject: ({ partner, customer }) => `${customer} und ${partner}: Administratorbeziehung abgelaufen`,
      customer: 'Die vereinbarte Zeit ist um. Die Personen des Partners haben diese Rollen nicht mehr.',
      partner:
        'Die vereinbarte Zeit ist um. Ihre Personen haben diese Rollen nicht mehr. Sie können den Kunden um eine neue bitten.',
    },
    ending: {
      subject: ({ partner, name }) => `${name} mit ${partner} endet bald`,
      customer:
        'An diesem Tag verlieren die Personen des Partners diese Rollen. Wenn es weitergehen soll, warten Sie auf die neue Anfrage des Partners oder bitten Sie darum; sonst müssen Sie nichts tun.',
      partner: '',
    },
    reminder: {
      subject: (n) =>
        n === 1 ? 'Eine Administratorbeziehung endet bald' : `${n} Administratorbeziehungen enden bald`,
      body: 'An diesem Tag verlieren Ihre Personen diese Rollen. Verlängern Sie rechtzeitig: Der Kunde muss genehmigen.',
      more: (n) => `und ${n} weitere`,
      button: 'Verlängerungen öffnen',
    },
    elevation: {
      subject: (person) => `${person} bittet um Rollen auf Zeit`,
      body: 'Jemand Ihrer Organisation möchte für einen Kunden mit Rollen handeln, die über die eigenen Gruppen hinausgehen. Es beginnt erst, wenn jemand anderes genehmigt.',
      until: 'Für',
      ticket: 'Ticket',
      minutes: (n) => plural('de', n, { one: 'Minute', other: 'Minuten' }),
      button: 'Prüfen und entscheiden',
      customerBody: (partner) =>
        `Jemand von ${partner} möchte mit Rollen auf Zeit für Sie handeln. Es beginnt erst, wenn einer Ihrer globalen Administratoren genehmigt, und endet von selbst.`,
      approved: (customer) => `Ihre Rollen auf Zeit bei ${customer} sind genehmigt`,
      approvedBody: 'Die Zeit läuft ab jetzt. Alles, was Sie tun, steht im Protokoll des Kunden.',
      denied: (customer) => `Ihre Rollen auf Zeit bei ${customer} wurden abgelehnt`,
      deniedBody:
        'Es hat sich nichts geändert. Ist es dringend, sprechen Sie mit der Person, die entschieden hat, und bitten Sie dann erneut.',
      revoked: (customer) => `Ihre Rollen auf Zeit bei ${customer} wurden beendet`,
      revokedBody:
        'Sie haben sie nicht mehr, obwohl die Zeit noch nicht um war. Brauchen Sie sie weiterhin, sprechen Sie mit der Person, die sie beendet hat, und bitten Sie dann erneut.',
      open: 'Zur Administratorbeziehung',
    },
    requestExpired: {
      subject: ({ customer, name }) => `${customer} hat ${name} nicht beantwortet`,
      customer: '',
      partner: 'Die Anfrage war 90 Tage offen und ist nun erloschen. Sie können erneut fragen.',
    },
  },
}
