import type { Command } from 'commander';
import type { TemplateAnswers } from '../lifecycle/template-answers.ts';

/** What can be said of a new policy, as it was written after a command. */
export type TemplateOptions = {
  readonly title?: string;
  readonly vendorName?: string;
  readonly severities?: string;
  /** False where there are none. */
  readonly plans?: string | false;
  readonly timeZone?: string;
  readonly country?: string;
};

/** Adds the options that say what a new policy begins with. */
export function addTemplateOptions(command: Command, otherZone: string): Command {
  return command
    .option('--title <text>', 'its title')
    .option('--vendor-name <text>', 'the vendor’s name')
    .option('--severities <names>', 'what the vendor calls its severities, the gravest first, as "p1,p2,p3"')
    .option('--plans <names>', 'what the vendor calls its support plans, the best first, as gold,silver')
    .option('--no-plans', 'the vendor has no support plans')
    .option('--time-zone <zone>', `the IANA time zone of its office (default: ${otherZone})`)
    .option('--country <code>', 'the country whose public holidays it keeps, as DE');
}

/** The options as the answers of a template. */
export function templateAnswers({ title, vendorName, severities, plans, timeZone, country }: TemplateOptions): TemplateAnswers {
  const names = (text: string): string[] => text.split(',');
  return {
    ...(title !== undefined && { title }),
    ...(vendorName !== undefined && { vendorName }),
    ...(severities !== undefined && { severities: names(severities) }),
    ...(plans === false ? { plans: [] } : plans !== undefined && { plans: names(plans) }),
    ...(timeZone !== undefined && { timeZone }),
    ...(country !== undefined && { country: country.toUpperCase() }),
  };
}
