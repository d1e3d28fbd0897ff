import { isNote, textMessage } from '../../engine/index.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { problemOf } from '../errors/problem-of.ts';
import { invalidRequest, unreadableRequest, validationIssue } from '../errors/problems.ts';
import { localName } from '../identity/actor.ts';
import { nameIssueMessage } from '../identity/person.ts';
import { UnreadableInputError } from '../input/json-input.ts';
import { colorsFor } from '../render/colors.ts';
import { diagnosticText, noteText } from '../render/diagnostic-text.ts';
import { problemText } from '../render/problem-text.ts';
import { openServices, type Services } from '../services.ts';
import type { ExitCode, Terminal } from './outcome.ts';

/** What every command that changes or asks the stores can be told. */
export type ServicesCommandOptions = {
  readonly policies: string;
  readonly data: string;
  /** The PostgreSQL database that holds everything instead. */
  readonly databaseUrl?: string;
  /** Who does it; the operating-system user where left out. */
  readonly as?: string | undefined;
};

/** Opens the stores for a command, and tells what keeps it from being done. Ends with 1 for a conflict or diagnostics, 2 for bad input, 3 where nothing is there. */
export async function withServices(
  options: ServicesCommandOptions,
  terminal: Terminal,
  work: (services: Services, requestedBy: string) => Promise<ExitCode>,
): Promise<ExitCode> {
  let services: Services | undefined;
  try {
    const requestedBy = requestedByOf(options);
    services = await openServices(options);
    return await work(services, requestedBy);
  } catch (error) {
    return tellProblem(error, services, terminal);
  } finally {
    await services?.close();
  }
}

function requestedByOf({ as: requestedBy = localName() }: ServicesCommandOptions): string {
  const issue = nameIssueMessage(requestedBy);
  if (issue !== undefined) throw new ProblemError(invalidRequest([validationIssue('/as', issue)]));
  return requestedBy;
}

/** Tells what keeps a command from being done, and gives how it ends. Throws what is no problem of the one who asked. */
export function tellProblem(error: unknown, services: Services | undefined, terminal: Terminal): ExitCode {
  const colors = colorsFor(terminal.colorError);
  const known =
    error instanceof UnreadableInputError
      ? { problem: unreadableRequest(textMessage(error.message)) }
      : problemOf(error, { showsPaths: true });
  if (known === undefined) throw error;
  const { problem } = known;
  const diagnostics = problem.faults ?? [];
  const texts = new Map(
    [...(services?.snapshot.files ?? []), ...(services?.snapshot.drafts ?? [])].map(({ path, text }) => [path, text]),
  );
  for (const diagnostic of diagnostics)
    terminal.error(
      `${isNote(diagnostic) ? noteText(diagnostic, colors) : diagnosticText(diagnostic, texts.get(diagnostic.file), colors)}\n`,
    );
  terminal.error(problemText(problem, colors));
  if (problem.status === 404) return 3;
  return problem.status === 409 || problem.status === 412 || problem.status === 403 || diagnostics.length > 0 ? 1 : 2;
}
