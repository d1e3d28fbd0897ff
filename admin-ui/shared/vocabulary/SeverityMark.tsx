/** A severity's place among the policy's, 0 for the gravest. */
type Props = { readonly rank: number; readonly of: number };

const shapes = [
  <path key="octagon" d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />,
  <path key="triangle" d="M8 1.5 15.5 14.5H.5z" />,
  <path key="diamond" d="M8 .8 15.2 8 8 15.2.8 8z" />,
  <circle key="circle" cx="8" cy="8" r="6" />,
];

/** The step from 0 (gravest) to 3 (slightest) by which a severity is drawn and coloured, however many the policy has. */
export function severityStep({ rank, of }: Props): number {
  return of <= 1 ? rank : Math.round((Math.max(0, rank) / (of - 1)) * (shapes.length - 1));
}

/** The shape of a severity; its hue and word stand beside it. */
export function SeverityMark(props: Props) {
  const step = severityStep(props);
  return (
    <svg class="severity-mark" data-severity={step} viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
      {shapes[step]}
    </svg>
  );
}
