import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { BASE } from './shell/base-path.js';
import { homeOf } from './shell/navigation.js';
import { RootScreen } from './shell/root-screen.js';
import { NotFound, ScreenFailed, Waiting } from './shell/screen-failed.js';
import { figureSearch } from './dashboards/figure-state.js';
import { sessionQuery } from './session/session-query.js';
import {
  accountsSearch,
  campaignListSearch,
  campaignMailSearch,
  chapterListSearch,
  caseSearch,
  dueSearch,
  exclusionSearch,
  fieldSearch,
  figuresSearch,
  instrumentSearch,
  lostContactSearch,
  outcomeSearch,
  planListSearch,
  previewSearch,
  reviewSearch,
} from './search-params.js';

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: RootScreen,
  notFoundComponent: NotFound,
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async ({ context }) => {
    const { me } = await context.queryClient.ensureQueryData(sessionQuery);
    if (me) throw redirect({ to: homeOf(me), replace: true });
  },
  component: Waiting,
});

const due = createRoute({
  getParentRoute: () => root,
  path: 'due',
  validateSearch: dueSearch,
  component: lazyRouteComponent(() => import('./due/due-screen.js'), 'DueScreen'),
});
const board = createRoute({
  getParentRoute: () => root,
  path: 'board',
  component: lazyRouteComponent(() => import('./board/board-screen.js'), 'BoardScreen'),
});
const planList = createRoute({
  getParentRoute: () => root,
  path: 'plans',
  validateSearch: planListSearch,
  component: lazyRouteComponent(() => import('./plans/plan-list-screen.js'), 'PlanListScreen'),
});
const planNew = createRoute({
  getParentRoute: () => root,
  path: 'plans/new',
  component: lazyRouteComponent(() => import('./plans/plan-form-screen.js'), 'NewPlanScreen'),
});
const planImport = createRoute({
  getParentRoute: () => root,
  path: 'plans/import',
  component: lazyRouteComponent(() => import('./plans/plan-import-screen.js'), 'PlanImportScreen'),
});
const plan = createRoute({
  getParentRoute: () => root,
  path: 'plans/$planId',
  component: lazyRouteComponent(() => import('./plans/plan-screen.js'), 'PlanScreen'),
});
const planOverview = createRoute({
  getParentRoute: () => plan,
  path: '/',
  component: lazyRouteComponent(() => import('./plans/plan-overview.js'), 'PlanOverview'),
});
const planPeople = createRoute({
  getParentRoute: () => plan,
  path: 'people',
  component: lazyRouteComponent(() => import('./plans/plan-people.js'), 'PlanPeople'),
});
const planInvitees = createRoute({
  getParentRoute: () => plan,
  path: 'invitees',
  validateSearch: previewSearch,
  component: lazyRouteComponent(() => import('./lists/invitee-list-tab.js'), 'InviteeListTab'),
});
const planCertificates = createRoute({
  getParentRoute: () => plan,
  path: 'certificates',
  component: lazyRouteComponent(() => import('./certificates/certificates-tab.js'), 'CertificatesTab'),
});
const planReports = createRoute({
  getParentRoute: () => plan,
  path: 'reports',
  component: lazyRouteComponent(() => import('./reports/reports-tab.js'), 'ReportsTab'),
});
const planOutcomes = createRoute({
  getParentRoute: () => plan,
  path: 'outcomes',
  validateSearch: outcomeSearch,
  component: lazyRouteComponent(() => import('./outcomes/plan-outcomes-tab.js'), 'PlanOutcomesTab'),
});
const planEdit = createRoute({
  getParentRoute: () => root,
  path: 'plans/$planId/edit',
  component: lazyRouteComponent(() => import('./plans/plan-form-screen.js'), 'EditPlanScreen'),
});
const certificates = createRoute({
  getParentRoute: () => root,
  path: 'certificates',
  component: lazyRouteComponent(() => import('./certificates/to-issue-screen.js'), 'ToIssueScreen'),
});
const campaigns = createRoute({
  getParentRoute: () => root,
  path: 'campaigns',
  validateSearch: campaignListSearch,
  component: lazyRouteComponent(() => import('./campaigns/campaign-list-screen.js'), 'CampaignListScreen'),
});
const campaignNew = createRoute({
  getParentRoute: () => root,
  path: 'campaigns/new',
  component: lazyRouteComponent(() => import('./campaigns/campaign-form-screen.js'), 'NewCampaignScreen'),
});
const campaignEdit = createRoute({
  getParentRoute: () => root,
  path: 'campaigns/$campaignId/edit',
  component: lazyRouteComponent(() => import('./campaigns/campaign-form-screen.js'), 'EditCampaignScreen'),
});
const campaign = createRoute({
  getParentRoute: () => root,
  path: 'campaigns/$campaignId',
  component: lazyRouteComponent(() => import('./campaigns/campaign-screen.js'), 'CampaignScreen'),
});
const campaignOverview = createRoute({
  getParentRoute: () => campaign,
  path: '/',
  component: lazyRouteComponent(() => import('./campaigns/campaign-overview.js'), 'CampaignOverview'),
});
const campaignMails = createRoute({
  getParentRoute: () => campaign,
  path: 'mails',
  validateSearch: campaignMailSearch,
  component: lazyRouteComponent(() => import('./campaigns/campaign-mails.js'), 'CampaignMails'),
});
const campaignField = createRoute({
  getParentRoute: () => campaign,
  path: 'field',
  validateSearch: fieldSearch,
  component: lazyRouteComponent(() => import('./campaigns/campaign-field.js'), 'CampaignFieldTab'),
});
const campaignNotAsked = createRoute({
  getParentRoute: () => campaign,
  path: 'not-asked',
  validateSearch: exclusionSearch,
  component: lazyRouteComponent(() => import('./campaigns/campaign-exclusions.js'), 'CampaignExclusions'),
});
const campaignCases = createRoute({
  getParentRoute: () => campaign,
  path: 'cases',
  validateSearch: caseSearch,
  component: lazyRouteComponent(() => import('./campaigns/campaign-cases.js'), 'CampaignCases'),
});
const campaignData = createRoute({
  getParentRoute: () => campaign,
  path: 'data',
  component: lazyRouteComponent(() => import('./campaigns/campaign-data.js'), 'CampaignData'),
});
const instruments = createRoute({
  getParentRoute: () => root,
  path: 'instruments',
  component: lazyRouteComponent(
    () => import('./instruments/instrument-list-screen.js'),
    'InstrumentListScreen',
  ),
});
const instrument = createRoute({
  getParentRoute: () => root,
  path: 'instruments/$code/$version',
  validateSearch: instrumentSearch,
  component: lazyRouteComponent(() => import('./instruments/instrument-screen.js'), 'InstrumentScreen'),
});
const lostContacts = createRoute({
  getParentRoute: () => root,
  path: 'lost-contacts',
  validateSearch: lostContactSearch,
  component: lazyRouteComponent(() => import('./lost/lost-contacts-screen.js'), 'LostContactsScreen'),
});
const review = createRoute({
  getParentRoute: () => root,
  path: 'outcomes/review',
  validateSearch: reviewSearch,
  component: lazyRouteComponent(
    () => import('./reconciliation/reconciliation-screen.js'),
    'ReconciliationScreen',
  ),
});
const figures = createRoute({
  getParentRoute: () => root,
  path: 'figures',
  component: lazyRouteComponent(() => import('./dashboards/figures-layout.js'), 'FiguresLayout'),
});
const figuresOverview = createRoute({
  getParentRoute: () => figures,
  path: '/',
  validateSearch: figureSearch,
  component: lazyRouteComponent(() => import('./dashboards/overview-screen.js'), 'OverviewScreen'),
});
const figuresReach = createRoute({
  getParentRoute: () => figures,
  path: 'reach',
  validateSearch: figureSearch,
  component: lazyRouteComponent(() => import('./dashboards/reach-screen.js'), 'ReachScreen'),
});
const figuresReturns = createRoute({
  getParentRoute: () => figures,
  path: 'returns',
  validateSearch: figureSearch,
  component: lazyRouteComponent(() => import('./dashboards/returns-screen.js'), 'ReturnsScreen'),
});
const figuresCollaborations = createRoute({
  getParentRoute: () => figures,
  path: 'collaborations',
  validateSearch: figureSearch,
  component: lazyRouteComponent(
    () => import('./dashboards/collaborations-screen.js'),
    'CollaborationsScreen',
  ),
});
const figuresNetwork = createRoute({
  getParentRoute: () => figures,
  path: 'network',
  validateSearch: figureSearch,
  component: lazyRouteComponent(() => import('./dashboards/network-screen.js'), 'NetworkScreen'),
});
const figuresResponse = createRoute({
  getParentRoute: () => figures,
  path: 'response',
  validateSearch: figureSearch,
  component: lazyRouteComponent(() => import('./dashboards/response-screen.js'), 'ResponseScreen'),
});
const figuresNotReached = createRoute({
  getParentRoute: () => figures,
  path: 'not-reached',
  validateSearch: figureSearch,
  component: lazyRouteComponent(() => import('./dashboards/not-reached-screen.js'), 'NotReachedScreen'),
});
const figuresExplorer = createRoute({
  getParentRoute: () => figures,
  path: 'explorer',
  validateSearch: figureSearch,
  component: lazyRouteComponent(() => import('./dashboards/explorer-screen.js'), 'ExplorerScreen'),
});
const figuresOwn = createRoute({
  getParentRoute: () => figures,
  path: 'own',
  validateSearch: figureSearch,
  component: lazyRouteComponent(() => import('./dashboards/own-screen.js'), 'OwnFiguresScreen'),
});
const figuresEndOfProgramme = createRoute({
  getParentRoute: () => figures,
  path: 'end-of-programme',
  validateSearch: figuresSearch,
  component: lazyRouteComponent(() => import('./figures/figures-screen.js'), 'FiguresScreen'),
});
const figuresPublished = createRoute({
  getParentRoute: () => figures,
  path: 'published',
  component: lazyRouteComponent(() => import('./dashboards/published-screen.js'), 'PublishedScreen'),
});
const figuresReports = createRoute({
  getParentRoute: () => figures,
  path: 'reports',
  component: lazyRouteComponent(
    () => import('./dashboards/report-schedules-screen.js'),
    'ReportSchedulesScreen',
  ),
});
const figuresDefinitions = createRoute({
  getParentRoute: () => figures,
  path: 'definitions',
  component: lazyRouteComponent(() => import('./dashboards/definitions-screen.js'), 'DefinitionsScreen'),
});
const mine = createRoute({
  getParentRoute: () => root,
  path: 'my',
  component: lazyRouteComponent(() => import('./mine/my-screen.js'), 'MyScreen'),
});
const myOutcomes = createRoute({
  getParentRoute: () => root,
  path: 'my/outcomes',
  validateSearch: outcomeSearch,
  component: lazyRouteComponent(() => import('./outcomes/my-outcomes-screen.js'), 'MyOutcomesScreen'),
});
const chapters = createRoute({
  getParentRoute: () => root,
  path: 'chapters',
  validateSearch: chapterListSearch,
  component: lazyRouteComponent(() => import('./chapters/chapter-list-screen.js'), 'ChapterListScreen'),
});
const chapterNew = createRoute({
  getParentRoute: () => root,
  path: 'chapters/new',
  component: lazyRouteComponent(() => import('./chapters/chapter-form-screen.js'), 'NewChapterScreen'),
});
const chapter = createRoute({
  getParentRoute: () => root,
  path: 'chapters/$slug',
  component: lazyRouteComponent(() => import('./chapters/chapter-screen.js'), 'ChapterScreen'),
});
const chapterAbout = createRoute({
  getParentRoute: () => chapter,
  path: '/',
  component: lazyRouteComponent(() => import('./chapters/chapter-about.js'), 'ChapterAbout'),
});
const chapterDesk = createRoute({
  getParentRoute: () => chapter,
  path: 'desk',
  component: lazyRouteComponent(() => import('./chapters/chapter-desk.js'), 'ChapterDesk'),
});
const chapterWrite = createRoute({
  getParentRoute: () => chapter,
  path: 'write',
  component: lazyRouteComponent(() => import('./chapters/chapter-write.js'), 'ChapterWrite'),
});
const chapterReports = createRoute({
  getParentRoute: () => chapter,
  path: 'reports',
  component: lazyRouteComponent(() => import('./chapters/chapter-reports.js'), 'ChapterReports'),
});
const chapterNominations = createRoute({
  getParentRoute: () => chapter,
  path: 'nominations',
  component: lazyRouteComponent(() => import('./chapters/chapter-nominations.js'), 'ChapterNominations'),
});
const chapterTerms = createRoute({
  getParentRoute: () => chapter,
  path: 'coordinators',
  component: lazyRouteComponent(() => import('./chapters/chapter-terms.js'), 'ChapterTerms'),
});
const chapterEdit = createRoute({
  getParentRoute: () => chapter,
  path: 'edit',
  component: lazyRouteComponent(() => import('./chapters/chapter-form-screen.js'), 'EditChapterScreen'),
});
const claim = createRoute({
  getParentRoute: () => root,
  path: 'claim',
  component: lazyRouteComponent(() => import('./mine/claim-screen.js'), 'ClaimScreen'),
});
const account = createRoute({
  getParentRoute: () => root,
  path: 'account',
  component: lazyRouteComponent(() => import('./account/account-screen.js'), 'AccountScreen'),
});
const accounts = createRoute({
  getParentRoute: () => root,
  path: 'accounts',
  validateSearch: accountsSearch,
  component: lazyRouteComponent(() => import('./accounts/accounts-screen.js'), 'AccountsScreen'),
});
const welcome = createRoute({
  getParentRoute: () => root,
  path: 'welcome',
  component: lazyRouteComponent(() => import('./shell/welcome-screen.js'), 'WelcomeScreen'),
});

const tree = root.addChildren([
  home,
  due,
  board,
  planList,
  planNew,
  planImport,
  planEdit,
  plan.addChildren([planOverview, planPeople, planInvitees, planCertificates, planReports, planOutcomes]),
  certificates,
  campaigns,
  campaignNew,
  campaignEdit,
  campaign.addChildren([
    campaignOverview,
    campaignField,
    campaignCases,
    campaignMails,
    campaignData,
    campaignNotAsked,
  ]),
  instruments,
  instrument,
  lostContacts,
  review,
  figures.addChildren([
    figuresOverview,
    figuresReach,
    figuresReturns,
    figuresCollaborations,
    figuresNetwork,
    figuresResponse,
    figuresNotReached,
    figuresExplorer,
    figuresOwn,
    figuresEndOfProgramme,
    figuresPublished,
    figuresReports,
    figuresDefinitions,
  ]),
  mine,
  myOutcomes,
  chapters,
  chapterNew,
  chapter.addChildren([
    chapterAbout,
    chapterDesk,
    chapterWrite,
    chapterReports,
    chapterNominations,
    chapterTerms,
    chapterEdit,
  ]),
  claim,
  account,
  accounts,
  welcome,
]);

/** Every screen with its address; each is loaded when it is first needed. */
export function makeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree: tree,
    basepath: BASE,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: ScreenFailed,
    defaultPendingComponent: Waiting,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
