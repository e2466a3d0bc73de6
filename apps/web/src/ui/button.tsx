import type { ComponentProps, ReactNode } from 'react';

type Look = 'main' | 'quiet' | 'bare' | 'danger';

interface Props extends ComponentProps<'button'> {
  look?: Look;
  small?: boolean;
  icon?: ReactNode;
  /** While true the button says so and does nothing, but keeps the focus. */
  busy?: boolean | undefined;
}

/** Words first; an icon only beside them. */
export function Button({
  look = 'main',
  small,
  icon,
  busy,
  children,
  onClick,
  type = 'button',
  ...rest
}: Props) {
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass(look, small)}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {icon}
      {children}
    </button>
  );
}

export function buttonClass(look: Look = 'main', small = false): string {
  return ['button', look === 'main' ? '' : look, small ? 'small-button' : ''].filter(Boolean).join(' ');
}
