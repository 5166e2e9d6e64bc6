export async function seedDemo(_url: string, _password: string): Promise<void> {}
