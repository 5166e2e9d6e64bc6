/** What the sign-in page says about a tenant's own sign-in. */
export const ownSignIn = {
  signInText: (name: string) => `Your organization signs in with ${name}.`,
  signInWith: (name: string) => `Continue with ${name}`,
  problems: {
    'no-provider': 'No own sign-in is set up for this user name. Sign in with your password.',
    'provider-unreachable':
      'The sign-in of your organization cannot be reached at the moment. Try again later.',
    'provider-refused': 'The sign-in of your organization did not let you in, or it was cancelled.',
    'sign-in-expired': 'That took too long. Please sign in again.',
    'name-not-ours':
      'Your organization’s sign-in named a user name outside its own domains. Please tell your administrator.',
    'name-taken':
      'Your user name already belongs to a person of another organization here. Please tell your administrator.',
    'other-person': 'Somebody else is signed in at your organization’s sign-in. Nothing was confirmed.',
    'not-proved-anew':
      'Your organization’s sign-in did not say that you signed in just now. Sign out here and sign in again.',
    'unknown-person':
      'You have no account here yet. Please ask an administrator of your organization to add you.',
    disabled: 'Your account here is disabled. Please ask an administrator of your organization.',
  },
}
