import { useRef } from 'preact/hooks';
import { text } from '../../../platform/messages/text.ts';
import { columnName, columnPath } from '../rules/columns.ts';
import type { RuleList } from '../rules/rule-lists.ts';
import { useSession } from '../session/session-context.ts';
import { columnTitle } from './cell-view.ts';
import { type ColumnPlace, narrowest } from './column-places.ts';
import { pinStyle } from './pin-style.ts';
import { setColumnWidth } from './table-look.ts';

type Props = {
  readonly list: RuleList;
  readonly places: readonly ColumnPlace[];
  readonly announce: (words: string) => void;
};

/** The head of a rule table: what it asks, then what follows. Its edges make columns wider and narrower. */
export function TableHead({ list, places, announce }: Props) {
  const document = useSession().readable?.document;
  if (document === undefined) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of a grid that is no table
    <div class="grid-row grid-head" role="row" aria-rowindex={1} tabIndex={-1}>
      {/* biome-ignore lint/a11y/useSemanticElements: part of a grid that is no table */}
      <div class="grid-corner" role="columnheader" tabIndex={-1} aria-colindex={1}>
        <span class="visually-hidden">{text('editing.column.place')}</span>
      </div>
      {places.map((place, index) => {
        const { column, pin } = place;
        const title = columnTitle(column, document);
        return (
          // biome-ignore lint/a11y/useSemanticElements: part of a grid that is no table
          <div
            key={columnName(column)}
            class="grid-cell"
            role="columnheader"
            tabIndex={-1}
            aria-label={title}
            aria-colindex={index + 2}
            data-kind={column.kind}
            data-pinned={pin !== undefined}
            data-path={[...list.path, 0, ...columnPath(column)].join('/')}
            data-first-outcome={column.kind === 'outcome' && places[index - 1]?.column.kind !== 'outcome'}
            style={pinStyle(pin)}
          >
            <span class="grid-words" title={title}>
              {title}
            </span>
            <ColumnEdge {...{ list, place, title, announce }} />
          </div>
        );
      })}
    </div>
  );
}

type EdgeProps = Pick<Props, 'list' | 'announce'> & { readonly place: ColumnPlace; readonly title: string };

/** The right edge of a column, to be dragged; a double click makes it as wide as it was at first. */
function ColumnEdge({ list, place, title, announce }: EdgeProps) {
  const start = useRef<{ readonly x: number; readonly width: number } | undefined>(undefined);
  const name = columnName(place.column);
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is dragged, and stands in a head
    <span
      class="column-edge"
      role="separator"
      aria-orientation="vertical"
      aria-label={text('editing.column.width', { column: title })}
      aria-valuenow={Math.round(place.width)}
      title={text('editing.column.width.help')}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        event.preventDefault();
        start.current = { x: event.clientX, width: place.width };
      }}
      onPointerMove={(event) => {
        if (start.current === undefined) return;
        setColumnWidth(list.id, name, Math.max(narrowest, start.current.width + event.clientX - start.current.x));
      }}
      onPointerUp={() => {
        if (start.current !== undefined) announce(text('editing.column.width.now', { column: title, width: place.width }));
        start.current = undefined;
      }}
      onPointerCancel={() => {
        start.current = undefined;
      }}
      onDblClick={() => setColumnWidth(list.id, name, undefined)}
    />
  );
}
