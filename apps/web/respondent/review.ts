/** What the fields of a part of the form hold, as words to read: question and answer, lines of rosters within. */
export function reviewOf(part: HTMLElement, noAnswer: string): HTMLDListElement {
  const list = Object.assign(document.createElement('dl'), { className: 'review' });
  for (const question of part.querySelectorAll<HTMLElement>('[data-q]')) {
    const isOwn = question.parentElement?.closest('[data-line]') === part.closest('[data-line]');
    if (question.hidden || !isOwn) continue;
    const title = document.createElement('dt');
    title.textContent = titleOf(question);
    // what was left open in a line is not listed one by one
    if (part.matches('[data-line]') && told(question, '').every(({ textContent }) => textContent === ''))
      continue;
    const lines = [...question.querySelectorAll<HTMLElement>('[data-line]')];
    list.append(
      title,
      ...(lines.length > 0 ? lines.map((line) => lineOf(line, noAnswer)) : told(question, noAnswer)),
    );
  }
  return list;
}

function lineOf(line: HTMLElement, noAnswer: string): HTMLElement {
  const answer = Object.assign(document.createElement('dd'), { className: 'line' });
  const heading = document.createElement('b');
  heading.textContent =
    (line.querySelector('legend')?.firstElementChild ?? line.querySelector('legend'))?.textContent ?? '';
  answer.append(heading, reviewOf(line, noAnswer));
  return answer;
}

function told(question: HTMLElement, noAnswer: string): HTMLElement[] {
  const rows = [...question.querySelectorAll<HTMLElement>('[data-row]')];
  const words =
    rows.length > 0
      ? rows.flatMap((row) => wordsOf(row).map((word) => `${titleOf(row)}: ${word}`))
      : wordsOf(question);
  if (words.length === 0) {
    const none = Object.assign(document.createElement('dd'), { className: 'soft', textContent: noAnswer });
    return [none];
  }
  return words.map((textContent) => Object.assign(document.createElement('dd'), { textContent }));
}

/** The heading of a question without its remark that it must be answered. */
function titleOf(question: HTMLElement): string {
  const heading = question.querySelector('legend, .label') ?? question.querySelector('.choice span');
  return (heading?.firstChild?.textContent ?? '').trim();
}

function wordsOf(part: HTMLElement): string[] {
  const date = part.querySelector<HTMLElement>('[data-date]');
  if (date) return dateWords(date);
  return [
    ...part.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
      'input, select, textarea',
    ),
  ].flatMap((field) => {
    if (field.closest('[hidden]:not(section)')) return [];
    if (field instanceof HTMLSelectElement)
      return field.value === '' ? [] : [field.selectedOptions[0]?.text ?? field.value];
    if (field.type === 'hidden') return [];
    if (field.type === 'radio' || field.type === 'checkbox')
      return (field as HTMLInputElement).checked
        ? [(field.closest('label')?.querySelector('span')?.firstChild?.textContent ?? '').trim()]
        : [];
    return field.value.trim() === '' ? [] : [field.value.trim()];
  });
}

/** A date as one word, in the order and with the signs of the page's language. */
function dateWords(date: HTMLElement): string[] {
  const parts = [...date.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')]
    .map((field) =>
      field instanceof HTMLSelectElement
        ? field.value === ''
          ? ''
          : (field.selectedOptions[0]?.text ?? '')
        : field.value,
    )
    .map((word) => word.trim())
    .filter(Boolean);
  return parts.length > 0 ? [parts.join(' ')] : [];
}
