import { text } from '../../platform/messages/text.ts';
import { NamedRows } from './NamedRows.tsx';

/** How grave cases can be, and which are. */
export function SeveritiesStep() {
  return (
    <NamedRows
      list="severities"
      title={text('course.severities')}
      hint={text('course.severities.hint')}
      placeholder={text('course.severities.example')}
      add={text('course.severities.add')}
    />
  );
}
