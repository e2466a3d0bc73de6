import { changesBetween, newLineId, noGiven, questionnaire, readForm } from '@enishi/questionnaire';
import type {
  DraftChanges,
  Questionnaire,
  QuestionnaireDefinition,
  QuestionnaireLocale,
} from '@enishi/questionnaire';
import { DeviceDraftStore } from './device-draft.js';
import { joinedDate } from './fields.js';
import { FormView } from './form-view.js';
import type { Words } from './words.js';
import { formAddress, placeIn } from './form-address.js';
import { FormSession } from './form-session.js';
import { PageClock } from './page-clock.js';
import { FormServer } from './server.js';
import type { ServerState } from './server.js';

const address = formAddress(location);
const leaving = { done: placeIn(address, 'done'), ended: placeIn({ ...address, query: '' }, '?why=ended') };

const HANDED_IN = new Set(['SUBMITTED', 'ACCEPTED']);

/** The whole form in this language: this very document when the device served it, else fetched. */
async function wholeForm(language: string): Promise<Document | undefined> {
  if (document.querySelector('form#whole')) return document;
  try {
    const named = document.querySelector<HTMLElement>('form#form')?.dataset['whole'] ?? '';
    const query = [named, `lang=${encodeURIComponent(language)}`].filter(Boolean).join('&');
    const response = await fetch(`${address.base}/whole?${query}`);
    return response.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : undefined;
  } catch {
    return undefined;
  }
}

/** Puts the whole form in the place of the plain page. */
function putInPlace(whole: Document): HTMLFormElement | null {
  const [main, fetched] = [document.querySelector('main'), whole.querySelector('main')];
  if (whole !== document && main && fetched) {
    // what is this person's own (ways to a colleague, to the list) comes with the plain page
    for (const own of main.querySelectorAll<HTMLElement>('[data-keep]'))
      fetched.querySelector(`[data-slot="${own.dataset['keep']}"]`)?.replaceWith(own);
    main.replaceChildren(...fetched.childNodes);
  }
  return document.querySelector<HTMLFormElement>('form#whole');
}

/** What the person typed into the plain page before this script was there. */
function typedMeanwhile(form: Questionnaire, state: ServerState | undefined): DraftChanges {
  const plain = document.querySelector<HTMLFormElement>('form#form');
  if (!plain || !state) return {};
  const data = new FormData(plain);
  const touched = new Set(
    [
      ...plain.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
        'input, select, textarea',
      ),
    ]
      .filter((field) => isTouched(field))
      .map((field) => field.closest<HTMLElement>('[data-q]')?.dataset['q']?.split('#', 1)[0]),
  );
  const questions = [...form.byName.values()].filter(({ name }) => touched.has(name));
  const posted = (name: string) =>
    data.getAll(name).filter((value): value is string => typeof value === 'string');
  const fields = (name: string): readonly string[] => {
    const own = posted(name);
    const date = own.length === 0 ? joinedDate(posted, name) : undefined;
    return date === undefined ? own : [date];
  };
  return changesBetween(state.answers, readForm(questions, fields, state.answers, state.given));
}

function isTouched(field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement): boolean {
  if (field instanceof HTMLSelectElement)
    return [...field.options].some((one) => one.selected !== one.defaultSelected);
  if (field.type === 'radio' || field.type === 'checkbox')
    return (field as HTMLInputElement).checked !== (field as HTMLInputElement).defaultChecked;
  return field.type !== 'hidden' && field.value !== field.defaultValue;
}

/** Stops noting times as soon as the server has heard it. */
async function stopMeasuring(server: FormServer, clock: PageClock, offer: HTMLElement): Promise<void> {
  if (!(await server.stopMeasuring())) return;
  clock.stop();
  offer.remove();
}

function listen(view: FormView, session: FormSession, server: FormServer, clock: PageClock): void {
  // While an input method composes, what stands in the field is not yet what the person means.
  let isComposing = false;
  const changed = (event: Event) => {
    const name = view.questionOf(event.target);
    if (name && !isComposing) session.changed(name);
  };
  view.form.addEventListener('compositionstart', () => (isComposing = true));
  view.form.addEventListener('compositionend', (event) => {
    isComposing = false;
    changed(event);
  });
  view.form.addEventListener('input', changed);
  view.form.addEventListener('change', changed);
  const remember = () => {
    const here = new URL(location.href);
    here.searchParams.set('page', session.at);
    if (here.href !== location.href) history.pushState(null, '', here);
  };
  view.form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isComposing) return;
    if (!view.button('send').hidden) void session.submit();
    else if (session.next()) remember();
  });
  view.button('back').addEventListener('click', () => {
    session.back();
    remember();
  });
  view.form.addEventListener('click', (event) => {
    const pressed = event.target as Element;
    const add = pressed.closest<HTMLElement>('[data-add]');
    const remove = pressed.closest<HTMLElement>('[data-remove]');
    if (add ?? remove) {
      event.preventDefault();
      const roster = view.questionOf(pressed) ?? '';
      if (add) session.addLine(roster, newLineId());
      else session.removeLine(roster, remove?.closest<HTMLElement>('[data-line]')?.dataset['line'] ?? '');
      return;
    }
    const to = pressed.closest<HTMLElement>('a[data-to]')?.dataset['to'];
    if (!to) return;
    event.preventDefault();
    session.go(to);
    remember();
  });
  addEventListener('popstate', () =>
    session.go(new URL(location.href).searchParams.get('page') ?? session.at),
  );
  const measure = view.form.querySelector<HTMLElement>('[data-keep="measure"]');
  measure?.querySelector('button')?.addEventListener('click', (event) => {
    event.preventDefault();
    void stopMeasuring(server, clock, measure);
  });
  addEventListener('online', () => session.online());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void session.flush();
  });
  for (const control of document.querySelectorAll<HTMLElement>('.langs [lang]')) {
    if (control.ariaCurrent) continue;
    control.addEventListener('click', (event) => {
      event.preventDefault();
      void session
        .flush()
        .then(() => location.assign(placeIn(address, `form?page=${session.at}&lang=${control.lang}`)));
    });
  }
}

async function start(): Promise<void> {
  const language = document.documentElement.lang as QuestionnaireLocale;
  const source = new FormServer(address);
  const reply = await source.state();
  const server = reply === 'offline' || reply.status !== 200 ? undefined : reply.body;
  const store = server?.isShared ? undefined : await DeviceDraftStore.open(address);
  if (server && HANDED_IN.has(server.state)) {
    await store?.erase();
    location.replace(leaving.done);
    return;
  }
  const device = await store?.read();
  if (reply !== 'offline' && !server) {
    location.replace(leaving.ended);
    return;
  }
  // Without network and without a draft there is nothing to add to the page.
  if (!server && !device) return;
  const whole = await wholeForm(language);
  const words = whole?.querySelector('#words')?.textContent;
  if (!whole || !words) return;
  const { texts, definition } = JSON.parse(words) as { texts: Words; definition: QuestionnaireDefinition };
  const form = questionnaire(definition);
  const plain = document.querySelector<HTMLFormElement>('form#form');
  const named = plain?.dataset['whole'];
  const wanted = plain?.dataset['page'] ?? new URL(location.href).searchParams.get('page') ?? undefined;
  const typed = typedMeanwhile(form, server);
  const element = putInPlace(whole);
  if (!element) return;
  const known = server?.given ?? device?.given ?? noGiven;
  const view = new FormView(element, texts, language, known, address.base);
  if (server?.via === 'HOST_PROXY') view.remark('proxy');
  const isMeasured = server?.isMeasured === true;
  const clock = new PageClock(isMeasured ? (visit) => void source.tellVisit(visit) : undefined);
  const session = new FormSession({
    questionnaire: form,
    view,
    server: source,
    clock,
    store,
    language,
    leave: (where) => location.assign(leaving[where]),
  });
  session.begin(server, device, typed, wanted);
  listen(view, session, source, clock);
  const here = new URL(location.href);
  here.searchParams.set('page', session.at);
  here.searchParams.set('lang', language);
  history.replaceState(null, '', here);
  element.dataset['ready'] = 'true';
  // without the plain page the worker itself has served this one
  if (store && plain)
    void navigator.serviceWorker
      ?.register(`${address.base}/offline-worker.js${named ? `?${named}` : ''}`, {
        scope: `${address.base}/`,
      })
      .catch(() => {});
}

void start();
