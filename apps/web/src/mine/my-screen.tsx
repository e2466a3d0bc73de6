export function MyScreen() { return null; }
