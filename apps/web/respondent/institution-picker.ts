interface Found {
  id: string;
  name: string;
}

const LOOK_AFTER_MS = 200;

/**
 * Suggestions while somebody types the name of an institution (the combobox pattern of ARIA). What is typed
 * stays typed: a suggestion is only taken when it is chosen, and without network the field is a plain one.
 */
export class InstitutionPicker {
  private readonly input: HTMLInputElement;
  private readonly id: HTMLInputElement;
  private readonly picked: HTMLInputElement;
  private readonly reason: HTMLElement | null;
  private readonly list = Object.assign(document.createElement('ul'), { className: 'found', hidden: true });
  private found: Found[] = [];
  private at = -1;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private question = 0;

  constructor(
    private readonly box: HTMLElement,
    private readonly address: string,
  ) {
    this.input = box.querySelector<HTMLInputElement>('input[type=text]') as HTMLInputElement;
    const hidden = (part: string) =>
      box.querySelector<HTMLInputElement>(`input[name$=".${part}"]`) as HTMLInputElement;
    [this.id, this.picked] = [hidden('id'), hidden('picked')];
    this.reason = box.querySelector('.reason');
    this.list.id = `${this.input.id}-found`;
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute(
      'aria-label',
      box.parentElement?.querySelector('.label')?.firstChild?.textContent?.trim() ?? '',
    );
    this.input.after(this.list);
    for (const [name, value] of [
      ['role', 'combobox'],
      ['aria-autocomplete', 'list'],
      ['aria-expanded', 'false'],
      ['aria-controls', this.list.id],
    ] as const)
      this.input.setAttribute(name, value);
    this.input.addEventListener('input', (event) =>
      this.typed(event instanceof InputEvent && event.isComposing),
    );
    this.input.addEventListener('compositionend', () => this.look());
    this.input.addEventListener('keydown', (event) => this.key(event));
    this.input.addEventListener('blur', () => this.show([]));
    this.list.addEventListener('mousedown', (event) => {
      event.preventDefault();
      const place = (event.target as Element).closest<HTMLElement>('li')?.dataset['at'];
      if (place !== undefined) this.take(Number(place));
    });
    this.tidy();
  }

  /** The reason is asked only for a name that is not on the list. */
  tidy(): void {
    if (this.reason) this.reason.hidden = this.input.value.trim() === '' || this.id.value !== '';
  }

  private typed(isComposing: boolean): void {
    [this.id.value, this.picked.value] = ['', ''];
    this.tidy();
    // an input method composes: what stands there is not yet what the person means
    if (!isComposing) this.look();
  }

  private look(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), LOOK_AFTER_MS);
  }

  private async ask(): Promise<void> {
    const words = this.input.value.trim();
    const question = ++this.question;
    if (words.length === 0) return this.show([]);
    try {
      const response = await fetch(`${this.address}?q=${encodeURIComponent(words)}`, {
        headers: { accept: 'application/json' },
        signal: AbortSignal.timeout(5000),
      });
      const found = response.ok ? ((await response.json()) as Found[]) : [];
      if (question === this.question && document.activeElement === this.input) this.show(found);
    } catch {
      this.show([]);
    }
  }

  private show(found: Found[]): void {
    this.found = found;
    this.at = -1;
    this.list.replaceChildren(
      ...found.map(({ name }, place) => {
        const item = Object.assign(document.createElement('li'), {
          textContent: name,
          id: `${this.list.id}-${place}`,
        });
        item.setAttribute('role', 'option');
        item.setAttribute('aria-selected', 'false');
        item.dataset['at'] = String(place);
        return item;
      }),
    );
    this.list.hidden = found.length === 0;
    this.input.setAttribute('aria-expanded', String(found.length > 0));
    this.input.removeAttribute('aria-activedescendant');
  }

  private key(event: KeyboardEvent): void {
    if (event.isComposing || this.found.length === 0) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.at = (this.at + step + this.found.length + (this.at < 0 && step < 0 ? 1 : 0)) % this.found.length;
      for (const [place, item] of [...this.list.children].entries())
        item.setAttribute('aria-selected', String(place === this.at));
      this.input.setAttribute('aria-activedescendant', `${this.list.id}-${this.at}`);
    } else if (event.key === 'Enter' && this.at >= 0) {
      event.preventDefault();
      this.take(this.at);
    } else if (event.key === 'Escape') this.show([]);
  }

  private take(place: number): void {
    const chosen = this.found[place];
    if (!chosen) return;
    this.input.value = chosen.name;
    [this.id.value, this.picked.value] = [chosen.id, chosen.name];
    this.show([]);
    this.tidy();
    this.box.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
