export function InviteeListTab() { return null; }
