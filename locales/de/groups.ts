import type { groups as en } from '../en/groups.ts'
import { plural } from '../plural.ts'

export const groups: typeof en = {
  title: 'Sicherheitsgruppen',
  sentence:
    'Personen Ihrer Organisation unter einem Namen. Rollen, die Sie einer Gruppe geben, hat jedes Mitglied.',
  list: 'Sicherheitsgruppen',
  search: 'Anfang des Namens',
  filters: 'Gruppen suchen',
  add: 'Gruppe anlegen',
  added: (name) => `Die Gruppe ${name} ist angelegt. Fügen Sie nun ihre Mitglieder hinzu.`,
  name: 'Name',
  description: 'Beschreibung (freiwillig)',
  roles: 'Rollen',
  rolesOf: 'Rollen, die jedes Mitglied hat',
  noRoles: 'keine',
  createdBy: 'Angelegt von',
  createdAt: 'Angelegt am',
  empty: 'Noch keine Sicherheitsgruppe',
  emptyText:
    'Legen Sie eine Gruppe an, geben Sie ihr Rollen und fügen Sie Personen hinzu: Wer später dazukommt, hat sie sofort.',
  edit: 'Gruppe ändern',
  save: 'Speichern',
  saved: (name) => `${name} ist gespeichert. Die Rechte der Mitglieder ändern sich mit ihrem nächsten Klick.`,
  blocked: 'Sie dürfen nicht jede Rolle dieser Gruppe vergeben. Ein globaler Administrator kann sie ändern.',
  delete: 'Gruppe löschen',
  deleteTitle: (name) => `Gruppe ${name} löschen?`,
  deleteEffects: (members, more, roles) => [
    members === 0
      ? 'Die Gruppe hat keine Mitglieder.'
      : `${more ? 'Mehr als ' : ''}${plural('de', members, { one: 'Person ist', other: 'Personen sind' })} nicht mehr darin.`,
    roles
      ? `Mit dem nächsten Klick verlieren sie diese Rollen, soweit sie sie nicht auf anderem Weg haben: ${roles}.`
      : 'Die Gruppe gibt keine Rollen, daher verliert niemand welche.',
    'Wo sie bei Kunden Rollen hat, verlieren ihre Mitglieder auch diese.',
    'Die Gruppe lässt sich nicht zurückholen.',
  ],
  deleted: (name) => `Die Gruppe ${name} ist gelöscht.`,
  members: 'Mitglieder',
  membersOf: (name) => `Mitglieder von ${name}`,
  count: (n, more) =>
    `${more ? 'Mehr als ' : ''}${plural('de', n, { one: 'Mitglied', other: 'Mitglieder' })}`,
  addMember: 'Mitglied hinzufügen',
  findPerson: 'Person, Anfang des Namens',
  find: 'Suchen',
  nobody: 'Niemand gefunden, der nicht Gast ist.',
  addPerson: 'Hinzufügen',
  addPersonOf: (name) => `${name} hinzufügen`,
  memberAdded: (name) => `${name} ist jetzt in der Gruppe.`,
  remove: 'Entfernen',
  removeOf: (name) => `${name} aus der Gruppe entfernen`,
  removed: (name) => `${name} ist nicht mehr in der Gruppe.`,
  noMembers: 'Noch keine Mitglieder',
  noMembersText: 'Suchen Sie Personen Ihrer Organisation und fügen Sie sie hinzu.',
  addedBy: 'Hinzugefügt von',
  since: 'Seit',
  userName: 'Benutzername',
}
