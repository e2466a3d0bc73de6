export function ToIssueScreen() { return null; }
