const CHOICES = new Map<string, Map<number, string>>();

/** Rows of a preview that an officer said are somebody on record; kept while the page is open. */
export function chosenPersons(previewId: string): { row: number; personId: string }[] {
  return [...(CHOICES.get(previewId) ?? [])].map(([row, personId]) => ({ row, personId }));
}

export function choosePerson(previewId: string, row: number, personId: string | null): void {
  const chosen = CHOICES.get(previewId) ?? new Map<number, string>();
  if (personId) chosen.set(row, personId);
  else chosen.delete(row);
  CHOICES.set(previewId, chosen);
}
