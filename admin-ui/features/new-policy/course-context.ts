import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Course, setCourse } from './course.ts';
import type { CourseFault } from './course-faults.ts';

/** What was said so far, and what is wrong with it. */
type Known = { readonly course: Course; readonly faults: readonly CourseFault[] };

export const CourseContext = createContext<Known | undefined>(undefined);

/** The course in which the component stands, and the way to say more. */
export function useCourse(): Known & { readonly change: (next: Partial<Course>) => void } {
  const known = useContext(CourseContext);
  if (known === undefined) throw new Error('there is no course here');
  return { ...known, change: (next) => setCourse({ ...known.course, ...next }) };
}
