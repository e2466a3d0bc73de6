import {
  applyChanges,
  changesBetween,
  checkAnswers,
  noGiven,
  problemsOf,
  routeOf,
} from '@enishi/questionnaire';
import type {
  AnswerProblem,
  Answers,
  DraftChanges,
  Given,
  Questionnaire,
  Route,
} from '@enishi/questionnaire';
import type { DeviceDraft, DeviceDraftStore } from './device-draft.js';
import { REVIEW } from './form-view.js';
import type { FormView } from './form-view.js';
import type { PageClock } from './page-clock.js';
import type { FormServer, ServerState } from './server.js';

/** Milliseconds after the last change until the server is told; two seconds at most (`SAVE_AT_LATEST`). */
const SAVE_AFTER = 700;
const SAVE_AT_LATEST = 1800;
const TRY_AGAIN = 5000;
const LAST_MOMENT = 2000;

/** What the session needs from around it. */
export interface Surroundings {
  questionnaire: Questionnaire;
  view: FormView;
  server: FormServer;
  clock: PageClock;
  /** Absent on shared devices and where the browser has no store. */
  store: DeviceDraftStore | undefined;
  language: string;
  /** Leaves the form: to the receipt, or to the start when the time has run out. */
  leave(where: 'done' | 'ended'): void;
}

/** One person at one form: keeps answers on the device, tells the server, sends once. */
export class FormSession {
  private answers: Answers = {};
  private pending: DraftChanges = {};
  private base = 0;
  private draft = '';
  private place = '';
  private via: ServerState['via'] = 'SELF';
  private given: Given = noGiven;
  /** Questions answered in another browser: nothing is missing there. */
  private elsewhere: readonly string[] = [];
  private submissionKey: string | undefined;
  private isSaving = false;
  private isSending = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private firstUnsaved = 0;
  private deviceWrite: Promise<unknown> = Promise.resolve();

  constructor(private readonly around: Surroundings) {}

  /** Begins with what the server has, what the device has, and what was typed before the script came. */
  begin(
    server: ServerState | undefined,
    device: DeviceDraft | undefined,
    typed: DraftChanges,
    place?: string,
  ): void {
    const own = device && (!server || device.draft === server.draft) ? device : undefined;
    this.draft = server?.draft ?? own?.draft ?? '';
    this.via = server?.via ?? 'SELF';
    this.given = server?.given ?? own?.given ?? noGiven;
    this.elsewhere = server?.hiddenItems ?? own?.elsewhere ?? [];
    this.base = server?.version ?? own?.base ?? 0;
    this.pending = { ...own?.pending, ...typed };
    this.answers = applyChanges(server?.answers ?? own?.answers ?? {}, this.pending);
    this.submissionKey = own?.submissionKey;
    const { pages } = this.route;
    const wanted = place ?? own?.place ?? server?.place;
    this.place = wanted && this.has(wanted) ? wanted : (pages[0]?.name ?? '');
    const { route } = this;
    for (const name of this.around.questionnaire.byName.keys())
      this.around.view.fill(name, this.answers[name], route);
    this.around.view.show(route, this.place);
    this.around.clock.show(this.place);
    if (this.submissionKey) void this.send();
    else if (Object.keys(this.pending).length > 0) this.plan(0);
    else if (!server) this.sayOffline();
  }

  get at(): string {
    return this.place;
  }

  /** Is this a page of this person's way? */
  private has(place: string): boolean {
    if (place === REVIEW) return this.around.view.hasReview;
    return this.route.pages.some(({ name }) => name === place);
  }

  private get route(): Route {
    const route = routeOf(this.around.questionnaire, this.answers, this.given);
    // A host gives no consent for somebody else, so it is not asked.
    return this.via === 'SELF'
      ? route
      : { ...route, pages: route.pages.filter(({ name }) => name !== 'consents') };
  }

  /** A field changed, or a button that adds or takes away a line was pressed. */
  changed(name: string, pressed: Readonly<Record<string, string>> = {}): void {
    const question = this.around.questionnaire.byName.get(name);
    if (!question || this.submissionKey) return;
    this.take(name, this.around.view.read([question], this.answers, pressed));
  }

  /** Adds an empty line to a roster. */
  addLine(roster: string, id: string): void {
    this.changed(roster, { [`${roster}#add`]: id });
    this.around.view.focusLine(roster, id);
  }

  /** Takes a line away and offers it back. */
  removeLine(roster: string, id: string): void {
    const before = this.answers;
    this.changed(roster, { [`${roster}#remove`]: id });
    this.around.view.offerUndo(roster, () => {
      const { [roster]: lines } = before;
      this.take(roster, lines === undefined ? this.answers : { ...this.answers, [roster]: lines });
      this.around.view.fill(roster, this.answers[roster], this.route);
    });
  }

  private take(name: string, after: Answers): void {
    const question = this.around.questionnaire.byName.get(name);
    const changes = changesBetween(this.answers, after);
    if (!question || Object.keys(changes).length === 0) return;
    this.answers = after;
    this.pending = { ...this.pending, ...changes };
    const route = this.route;
    this.around.view.show(route, this.place);
    this.around.view.clearProblems(name, problemsOf([question], route.answers, this.given));
    this.keep();
    this.plan(SAVE_AFTER);
  }

  /** What is missing or wrong here, but for what was answered in another browser. */
  private ours(problems: readonly AnswerProblem[]): AnswerProblem[] {
    return problems.filter(({ question }) => !this.elsewhere.includes(question));
  }

  /** Goes to the next page if this one is answered, else says what is missing. */
  next(): boolean {
    const { pages, answers } = this.route;
    const at = pages.findIndex(({ name }) => name === this.place);
    const problems = this.ours(problemsOf(pages[at]?.questions ?? [], answers, this.given));
    this.around.view.showProblems(problems);
    this.around.clock.showed(problems.length);
    const to = pages[at + 1]?.name ?? (this.around.view.hasReview ? REVIEW : undefined);
    if (problems.length > 0 || to === undefined) return false;
    this.go(to);
    return true;
  }

  back(): void {
    const { pages } = this.route;
    const at = this.place === REVIEW ? pages.length : pages.findIndex(({ name }) => name === this.place);
    const to = pages[at - 1];
    if (to) this.go(to.name);
  }

  go(place: string): void {
    if (place === this.place || !this.has(place)) return;
    this.place = place;
    this.around.view.showProblems([]);
    this.around.view.show(this.route, place);
    this.around.view.focusHeading(place);
    this.around.clock.show(place);
    this.keep();
    this.plan(SAVE_AFTER);
  }

  /** Sends the form; when there is no network, keeps it and sends it once there is. */
  async submit(): Promise<void> {
    const checked = checkAnswers(this.around.questionnaire, this.answers, this.given);
    const missing = checked.complete ? [] : this.ours(checked.problems);
    if (missing.length > 0) return this.showMissing(missing);
    this.submissionKey ??= crypto.randomUUID();
    this.keep();
    await this.deviceWrite;
    await this.send();
  }

  private showMissing(problems: readonly AnswerProblem[]): void {
    const page = this.route.pages.find(({ questions }) =>
      questions.some(({ name }) => problems.some(({ question }) => question === name)),
    );
    if (page && page.name !== this.place) this.go(page.name);
    const here = problems.filter(({ question }) => page?.questions.some(({ name }) => name === question));
    this.around.view.showProblems(here);
  }

  private async send(): Promise<void> {
    if (!this.submissionKey || this.isSending) return;
    this.isSending = true;
    this.around.view.close(true);
    this.around.view.say('sending', 'busy');
    const checked = checkAnswers(this.around.questionnaire, this.answers, this.given);
    const reply = await this.around.server.submit({
      key: this.submissionKey,
      base: this.base,
      unsaved: Object.keys(this.pending),
      answers: checked.answers,
      language: this.around.language,
    });
    this.isSending = false;
    if (reply === 'offline') {
      this.around.view.say(this.around.store ? 'waiting' : 'offlineShared', 'waiting');
      this.tryAgain(() => this.send());
      return;
    }
    if (reply.status === 200 || reply.status === 409) {
      await this.around.store?.erase();
      this.around.leave('done');
      return;
    }
    this.submissionKey = undefined;
    this.around.view.close(false);
    if ([401, 403, 410].includes(reply.status)) this.around.leave('ended');
    else this.showMissing(reply.body.problems ?? []);
  }

  /** Tells the server at once; for the moment before the page is left, which does not wait for long. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    const patience = new Promise((resolve) => setTimeout(resolve, LAST_MOMENT));
    await Promise.race([this.save(), patience]);
    await this.deviceWrite;
  }

  /** Writes the draft to the device, one after the other, the newest last. */
  private keep(): void {
    const { store, language } = this.around;
    if (!store) return;
    const now = {
      draft: this.draft,
      base: this.base,
      answers: this.answers,
      pending: this.pending,
      given: this.given,
      elsewhere: this.elsewhere,
      place: this.place,
      language,
      ...(this.submissionKey && { submissionKey: this.submissionKey }),
    };
    this.deviceWrite = this.deviceWrite.then(() => store.write(now));
  }

  private plan(after: number): void {
    if (this.submissionKey) return;
    const now = Date.now();
    if (this.timer === undefined) this.firstUnsaved = now;
    clearTimeout(this.timer);
    const wait = Math.max(0, Math.min(after, this.firstUnsaved + SAVE_AT_LATEST - now));
    this.timer = setTimeout(() => void this.save(), wait);
  }

  private async save(): Promise<void> {
    this.timer = undefined;
    if (this.isSaving || this.submissionKey) return;
    this.isSaving = true;
    const sent = this.pending;
    if (Object.keys(sent).length > 0) this.around.view.say('saving', 'busy');
    const reply = await this.around.server.saveDraft({
      base: this.base,
      changes: sent,
      place: this.place,
      language: this.around.language,
    });
    this.isSaving = false;
    if (reply === 'offline') {
      this.sayOffline();
      this.tryAgain(() => this.save());
      return;
    }
    if (reply.status === 409) return this.around.leave('done');
    if (reply.status !== 200) return this.around.leave('ended');
    this.base = reply.body.version;
    this.pending = Object.fromEntries(
      Object.entries(this.pending).filter(([name, value]) => !Object.is(value, sent[name])),
    );
    this.takeOver(reply.body.theirs);
    this.keep();
    if (Object.keys(this.pending).length > 0) this.plan(SAVE_AFTER);
  }

  /** Takes over what another window answered meanwhile, unless it was answered here as well. */
  private takeOver(theirs: DraftChanges): void {
    const news = Object.fromEntries(
      Object.entries(theirs).filter(([name]) => !Object.hasOwn(this.pending, name)),
    );
    this.answers = applyChanges(this.answers, news);
    const { route } = this;
    // a key inside a roster belongs to the roster
    const names = new Set(Object.keys(news).map((key) => key.split('#', 1)[0] ?? key));
    for (const name of names) this.around.view.fill(name, this.answers[name], route);
    if (Object.keys(news).length > 0) this.around.view.show(this.route, this.place);
    this.around.view.say(Object.keys(news).length > 0 ? 'changedElsewhere' : 'saved', 'saved');
  }

  private sayOffline(): void {
    const isKept = this.around.store !== undefined;
    const what =
      Object.keys(this.pending).length > 0
        ? isKept
          ? 'savedHere'
          : 'notSaved'
        : isKept
          ? 'offline'
          : 'offlineShared';
    this.around.view.say(what, 'waiting');
  }

  private tryAgain(what: () => Promise<void>): void {
    clearTimeout(this.timer);
    // Typing goes on without network: each key must not mean a try of its own.
    this.firstUnsaved = Date.now() + TRY_AGAIN;
    this.timer = setTimeout(() => void what(), TRY_AGAIN);
  }

  /** The network is back: do at once what waits. */
  online(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    void (this.submissionKey ? this.send() : this.save());
  }
}
