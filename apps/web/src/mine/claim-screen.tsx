export function ClaimScreen() { return null; }
