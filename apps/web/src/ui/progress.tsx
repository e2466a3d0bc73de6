/** Real counts beside the bar; the bar blooms when everything is done. */
export function Progress({ done, total, words }: { done: number; total: number; words: string }) {
  return (
    <div className={`meter${total > 0 && done >= total ? ' full' : ''}`}>
      <span className="small">{words}</span>
      <progress value={done} max={Math.max(total, 1)} aria-label={words} />
    </div>
  );
}
