import { encode } from 'uqr';
import { useLanguage } from '../locales/parts/events.js';

/** The QR code of a ticket, dark on white in every theme: scanners need it so. */
export function Ticket({ text }: { text: string }) {
  const { t } = useLanguage();
  const { data, size } = encode(text, { ecc: 'M', border: 3 });
  let path = '';
  data.forEach((row, y) => row.forEach((isDark, x) => (path += isDark ? `M${x} ${y}h1v1h-1z` : '')));
  return (
    <figure className="ticket stack">
      <svg
        role="img"
        aria-label={t.events.ticketAlt}
        viewBox={`0 0 ${size} ${size}`}
        width="260"
        height="260"
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <figcaption className="soft small">{t.events.ticketHint}</figcaption>
    </figure>
  );
}
