import type { errors as en } from '../en/errors.ts'

export const errors: typeof en = {
  not_signed_in: 'Bitte melden Sie sich an, um fortzufahren.',
  wrong_credentials: 'Benutzername oder Kennwort ist nicht richtig.',
  forbidden: 'Ihre Rollen erlauben dies nicht.',
  second_factor_required:
    'Hierfür ist ein zweiter Faktor nötig: zusätzlich zum Kennwort eine Authentifizierungs-App oder ein Passkey.',
  external_sign_in_required:
    'Ihre Organisation meldet sich bei ihrem eigenen Anbieter an. Benutzen Sie die Schaltfläche dafür.',
  proof_required: 'Ihre letzte Anmeldung liegt etwas zurück. Bitte bestätigen Sie zuerst, dass Sie es sind.',
  passkey_refused:
    'Dieser Passkey konnte nicht angenommen werden. Versuchen Sie es erneut oder nutzen Sie einen anderen Weg.',
  not_found: 'Dies gibt es nicht, oder Ihre Organisation darf es nicht sehen.',
  wrong_state:
    'Im jetzigen Zustand ist dies nicht möglich. Laden Sie die Seite neu, um die Änderung zu sehen.',
  already_exists: 'Dies gibt es bereits.',
  changed_meanwhile: 'Jemand anderes hat dies inzwischen gespeichert.',
  idempotency_key_reused:
    'Diese Anfrage wurde schon mit anderem Inhalt gesendet. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  request_in_progress:
    'Dieselbe Anfrage wird noch bearbeitet. Warten Sie einen Moment und laden Sie die Seite neu.',
  link_invalid: 'Dieser Link ist ungültig. Vielleicht wurde er unterwegs gekürzt oder verändert.',
  link_used: 'Dieser Link wurde bereits verwendet.',
  link_expired: 'Dieser Link ist abgelaufen. Bitten Sie den Absender um einen neuen.',
  link_revoked: 'Der Absender hat diese Einladung zurückgenommen.',
  partnership_ended:
    'Die Partnerschaft hinter dieser Einladung ist beendet. Sie kann weder beantwortet noch ersetzt werden; jeder der beiden kann eine eigene Einladung senden.',
  wrong_organisation: 'Dies ist für die Organisation, bei der Sie angemeldet sind, nicht möglich.',
  order_refused: 'Die Bestellung ist nicht möglich, solange ihr etwas im Wege steht.',
  still_subscribed:
    'Es blieben aktive Abonnements zurück. Setzen Sie sie zuerst aus, oder kündigen Sie auf einen Tag nach deren Laufzeit an.',
  no_licence_left: 'Von diesem Produkt ist keine Lizenz mehr frei.',
  last_holder: 'Diese Rolle muss jemand behalten. Geben Sie sie zuerst einer anderen Person.',
  last_factor:
    'Ihr letzter zweiter Faktor muss bleiben: Ihre Organisation verlangt einen, oder Sie haben kein Kennwort für die Anmeldung. Fügen Sie zuerst einen weiteren hinzu.',
  set_up_expired:
    'Das hat zu lange gedauert oder wurde anderswo abgeschlossen. Bitte beginnen Sie noch einmal.',
  own_account: 'Mit Ihrem eigenen Konto geht das nicht. Ein anderer Administrator kann es tun.',
  sender_not_ready:
    'Mit diesem Partner besteht keine aktive Partnerschaft, oder sein Konto ist nicht aktiv. Neues ist mit ihm zurzeit nicht möglich.',
  partner_suspended: 'Gesperrt: Bestehende Kunden werden weiter betreut, Neues kann nicht beginnen.',
  deauthorised: 'Ihre Organisation ist ausgeschieden und kann sich nach einem Jahr neu registrieren.',
  too_large: 'Die Datei oder der Text ist zu groß.',
  unsupported_media: 'Inhalte dieser Art werden hier nicht angenommen.',
  invalid_input: 'Einige Angaben müssen berichtigt werden.',
  too_many_requests:
    'Zu viele Anfragen in kurzer Zeit. Warten Sie einen Moment und versuchen Sie es noch einmal.',
  temporarily_locked:
    'Zu viele Fehlversuche. Warten Sie einige Minuten, oder legen Sie über „Kennwort vergessen?“ ein neues Kennwort fest: Damit kommen Sie sofort hinein.',
  unavailable: 'Der Dienst ist zurzeit nicht erreichbar. Versuchen Sie es gleich noch einmal.',
  internal: 'Bei uns ist ein Fehler aufgetreten. Es wurde nichts geändert.',
}
