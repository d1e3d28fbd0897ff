const drawn = {
  viewBox: '0 0 16 16',
  width: 16,
  height: 16,
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': 1.5,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
  'aria-hidden': true,
} as const;

export function CloseIcon() {
  return (
    <svg {...drawn}>
      <path d="m4.5 4.5 7 7m0-7-7 7" />
    </svg>
  );
}

export function UndoIcon() {
  return (
    <svg {...drawn}>
      <path d="M6 3 2.5 6.5 6 10M3 6.5h6.5a4 4 0 0 1 0 8H8" transform="translate(0 -.8)" />
    </svg>
  );
}

export function SimulateIcon() {
  return (
    <svg {...drawn}>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 4.5V8l2.3 1.6" />
    </svg>
  );
}

export function BookIcon() {
  return (
    <svg {...drawn}>
      <path d="M3 2.8h7.5a2 2 0 0 1 2 2v8.4H5a2 2 0 0 1-2-2zM3 11.2a2 2 0 0 1 2-2h7.5" />
    </svg>
  );
}

export function SunIcon() {
  return (
    <svg {...drawn}>
      <circle cx="8" cy="8" r="2.8" />
      <path d="M8 1.5v1m0 11v1M1.5 8h1m11 0h1M3.4 3.4l.7.7m7.8 7.8.7.7m0-9.2-.7.7m-7.8 7.8-.7.7" />
    </svg>
  );
}

export function MoonIcon() {
  return (
    <svg {...drawn}>
      <path d="M13.2 9.6A5.6 5.6 0 0 1 6.4 2.8a5.6 5.6 0 1 0 6.8 6.8Z" />
    </svg>
  );
}

export function ScreenIcon() {
  return (
    <svg {...drawn}>
      <rect x="1.8" y="2.8" width="12.4" height="8.4" rx="1.2" />
      <path d="M5.5 13.8h5" />
    </svg>
  );
}

export function PlusIcon() {
  return (
    <svg {...drawn}>
      <path d="M8 3.5v9M3.5 8h9" />
    </svg>
  );
}
