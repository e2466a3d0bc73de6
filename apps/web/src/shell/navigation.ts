import {
  BadgeCheck,
  BookUser,
  CalendarClock,
  CalendarHeart,
  ChartColumn,
  ClipboardList,
  Compass,
  FolderOpen,
  Flower2,
  GitMerge,
  MessagesSquare,
  Microscope,
  Newspaper,
  Send,
  UsersRound,
  Waypoints,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { HOST, OFFICE, holds } from '../session/me.js';
import type { Capacity, Me } from '../session/me.js';
import type { Texts } from '../locales/texts.js';

interface Destination {
  to:
    | '/due'
    | '/plans'
    | '/certificates'
    | '/campaigns'
    | '/outcomes/review'
    | '/figures'
    | '/figures/own'
    | '/board'
    | '/my'
    | '/chapters'
    | '/opportunities'
    | '/opportunities/laboratories'
    | '/stories'
    | '/circles'
    | '/directory'
    | '/messages'
    | '/events'
    | '/accounts';
  words: keyof Texts['frame']['nav'];
  icon: LucideIcon;
  for: readonly Capacity[];
  /** Other paths that belong to it. */
  holds?: readonly string[];
}

/** Every screen of the navigation with the capacities it is offered to, in the order of a working day. */
const DESTINATIONS: readonly Destination[] = [
  { to: '/due', words: 'due', icon: CalendarClock, for: OFFICE },
  { to: '/board', words: 'board', icon: ClipboardList, for: HOST },
  { to: '/plans', words: 'plans', icon: FolderOpen, for: OFFICE },
  { to: '/certificates', words: 'certificates', icon: BadgeCheck, for: OFFICE },
  {
    to: '/campaigns',
    words: 'campaigns',
    icon: Send,
    for: ['OFFICER', 'SECRETARIAT', 'ANALYST', 'ADMINISTRATOR'],
    holds: ['/instruments', '/lost-contacts'],
  },
  { to: '/outcomes/review', words: 'review', icon: GitMerge, for: OFFICE },
  {
    to: '/figures',
    words: 'figures',
    icon: ChartColumn,
    for: ['OFFICER', 'SECRETARIAT', 'ANALYST', 'ADMINISTRATOR'],
  },
  { to: '/figures/own', words: 'ownFigures', icon: ChartColumn, for: HOST },
  { to: '/my', words: 'mine', icon: Flower2, for: ['MEMBER'], holds: ['/profile'] },
  {
    to: '/chapters',
    words: 'chapters',
    icon: Waypoints,
    for: ['MEMBER', 'COORDINATOR', ...OFFICE],
  },
  {
    to: '/events',
    words: 'events',
    icon: CalendarHeart,
    for: ['MEMBER', 'COORDINATOR', 'OFFICER', 'SECRETARIAT'],
  },
  {
    to: '/opportunities',
    words: 'opportunities',
    icon: Compass,
    for: ['MEMBER', 'COORDINATOR', 'OFFICER', 'SECRETARIAT'],
  },
  { to: '/opportunities/laboratories', words: 'laboratories', icon: Microscope, for: HOST },
  {
    to: '/directory',
    words: 'directory',
    icon: BookUser,
    for: ['MEMBER', 'SECRETARIAT', 'OFFICER', 'ADMINISTRATOR'],
    holds: ['/members', '/message-reports'],
  },
  { to: '/messages', words: 'messages', icon: MessagesSquare, for: ['MEMBER'] },
  { to: '/circles', words: 'circles', icon: UsersRound, for: ['MEMBER'] },
  {
    to: '/stories',
    words: 'stories',
    icon: Newspaper,
    for: ['OFFICER', 'SECRETARIAT', 'COORDINATOR'],
  },
  { to: '/accounts', words: 'accounts', icon: UsersRound, for: ['ADMINISTRATOR'] },
];

/** True when a screen stands under a destination without lying below its path. */
export const holdsPath = ({ holds: others = [] }: Destination, path: string): boolean =>
  others.some((other) => path === other || path.startsWith(`${other}/`));

export function destinationsOf(me: Me): readonly Destination[] {
  return DESTINATIONS.filter((destination) => holds(me, destination.for));
}

/** Where somebody arrives after signing in. */
export function homeOf(me: Me): Destination['to'] | '/welcome' {
  return destinationsOf(me)[0]?.to ?? '/welcome';
}
