import type { DraftStart } from '../../contract/drafts.ts';
import type { Edition } from '../storage/port/edition.ts';

/** What a new policy says of itself; the rest is there to be replaced. */
type TemplateAnswers = NonNullable<DraftStart['template']>;

/**
 * A complete small policy to begin with: two desk hours, four severities, a response and a resolution time for each, and an example. It is
 * free of diagnostics, so that whatever is changed can be seen to work at once.
 */
export function templateText(edition: Edition, answers: TemplateAnswers): string {
  const vendor = edition.policy.split('/')[0] ?? '';
  const name = vendor.charAt(0).toUpperCase() + vendor.slice(1);
  const { title = `${name} support`, vendorName = name, timeZone = 'Europe/Berlin' } = answers;
  const quoted = (text: string): string => JSON.stringify(text);
  return `# yaml-language-server: $schema=../../../policy.schema.json

policy: ${edition.policy}
language: ${edition.language}
version: 1
title: ${quoted(title)}
vendorName: ${quoted(vendorName)}
timeZone: ${timeZone}
source: { document: Write here which document this policy is from }

calendars:
  office-hours:
    label: Office hours
    timeZone: ${timeZone}
    open:
      - { days: mon-fri, from: "09:00", to: "17:00" }
    source: { section: Opening hours }

contacts:
  email: { kind: email, value: support@example.com, label: E-mail, source: { section: Contacts } }

desks:
  support:
    label: Support
    timeZone: ${timeZone}
    hours: office-hours
    contacts: [email]
    source: { section: Contacts }

severities: # gravest first
  critical: { label: Critical, definition: Nobody can work, source: { section: Severities } }
  major: { label: Major, definition: An important function does not work, source: { section: Severities } }
  moderate: { label: Moderate, definition: Something does not work and can be worked around, source: { section: Severities } }
  minor: { label: Minor, definition: A question or a small fault, source: { section: Severities } }

severity:
  setBy: customer
  default: moderate
  criteria: # the first that holds decides, where the customer does not say
    - id: down
      when: { serviceState: down }
      then: critical
      label: The service is down
      source: { section: Severities }

routing:
  teams:
    - { id: all-cases, then: support, billable: "no", label: Support takes every case, source: { section: Contacts } }
  desks:
    - { id: all-desks, then: support, source: { section: Contacts } }

targets:
  - id: critical
    when: { severity: critical }
    response: { within: 30 minutes, on: around-the-clock, label: Within 30 minutes }
    resolution: { within: 1 day, on: around-the-clock, label: Within a day }
    source: { section: Targets }
  - id: major
    when: { severity: major }
    response: { within: 2 hours, on: office-hours, label: Within 2 hours }
    resolution: { within: 3 business days, on: office-hours, label: Within 3 business days }
    source: { section: Targets }
  - id: other
    when: { severity: [moderate, minor] }
    response: { within: 8 hours, on: office-hours, label: Within a working day }
    resolution: { commitment: best-effort, label: As soon as possible }
    source: { section: Targets }

examples:
  - name: A critical case is answered within half an hour
    case: { requestedSeverity: critical, openedAt: 2026-06-11T22:00:00Z }
    expect:
      severity.id: critical
      targets.response.dueAt: 2026-06-11T22:30:00Z
`;
}
