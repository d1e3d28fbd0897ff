import type { PolicyFile } from '../../engine/index.ts';

/** A small policy without faults in which every key of the format stands, for trying what is said of slips in each place. */
export const wholePolicy: PolicyFile = {
  path: 'acme/care/en/5.yaml',
  text: `policy: acme/care
language: en
version: 5
extends: acme/care/base@1
title: Acme Care
summary: How Acme helps its customers
vendorName: Acme
defaultLanguage: en
timeZone: Europe/Berlin
effective: { from: 2026-01-01, until: 2027-01-01, openCases: move, withdraws: [4], followedBy: [3], insteadOf: [2] }
review: { approvals: 1 }
appliesTo: { customer: [zenit], contract: [c-7] }
source: { document: care.pdf, revision: A }
notes: [Nights are counted to the day on which they begin]
analysis:
  weights: { never-holds: warning, hidden: warning, redundant: warning, undecided: error, graver-gets-less: warning }
  accept:
    - { finding: graver-gets-less, part: severity.criteria, rule: slow, fact: impact, reason: The document has it so, source: { section: Severities } }
products:
  planner:
    label: Planner
    releases: { every: every month, link: https://example.com/releases, source: { section: Releases } }
    source: { section: Products }
supportPlans:
  standard: { label: Standard, summary: What everybody has, source: { section: Plans } }
caseTypes:
  defect: { label: Defect }
symptoms:
  slow: { label: It is slow }
facts:
  site: { type: id, label: Which site, values: { north: { label: North }, south: { label: South } } }
  seats: { type: integer, label: How many seats, minimum: 1, maximum: 1000 }
  impact: { required: true }
  agreedUntil: { type: instant, label: Until when }
events:
  plan-sent: { label: A plan was sent, source: { section: Plans } }
metrics:
  plan: { label: Plan, starts: opened, stops: [plan-sent], restarts: reopened, repeats: false, resumes: false, source: { section: Plans } }
  visit: { label: Visit, starts: opened, stops: [plan-sent] }
pauses:
  waiting-on-supplier: { label: Supplier, begins: follow-up, ends: customer-replied, most: 2 days, source: { section: Plans } }
conditions:
  by-night: { openedDuring: nights, not: { happened: escalated } }
contacts:
  telephone: { kind: phone, value: "+4930123456", country: DE, label: Telephone, source: { section: Contacts } }
  mail: { kind: email, value: help@example.com, label: Mail }
calendars:
  office:
    label: Office hours
    timeZone: Europe/Berlin
    open:
      - { days: mon-fri, from: "09:00", to: "17:00" }
    holidays: { country: DE, region: BY, days: { 2026-12-24: Christmas Eve }, cutNights: true }
    closed: { 2026-06-01: [["12:00", "13:00"]] }
    special: { 2026-06-02: [["10:00", "14:00"]] }
    source: { section: Hours }
  nights: { timeZone: Europe/Berlin, open: [{ days: mon-thu, from: "18:00", to: "06:00" }], source: { section: Hours } }
  evenings: { outside: office, label: Evenings, source: { section: Hours } }
  shared: { both: [office, elsewhere], label: Shared, source: { section: Hours } }
  elsewhere:
    timeZone: { fact: customerTimeZone, otherwise: Europe/Berlin }
    open: [{ days: mon-sat, from: "08:00", to: "20:00" }]
    holidays: { country: { fact: country, otherwise: DE }, days: { 12-27 to 01-02: Between the years }, hours: [["10:00", "14:00"]] }
    source: { section: Hours }
  lab:
    timeZone: Europe/Berlin
    open: [{ days: mon-sun, from: "08:00", to: "16:00" }]
    holidays: { country: DE, as: sun }
    source: { section: Hours }
unions:
  both: [office, nights]
desks:
  emea: { label: Europe, timeZone: Europe/Berlin, hours: office, contacts: [telephone, mail], source: { section: Desks } }
  late: { label: Late, timeZone: Europe/Berlin, hours: nights, source: { section: Desks } }
severities:
  major: { label: Major, definition: It matters, source: { section: Severities } }
  minor: { label: Minor, withoutTargets: true }
intake:
  - { id: by-phone, when: { channel: chat }, outcome: redirected, to: portal, message: Please use the portal, source: { section: Intake } }
severity:
  setBy: customer
  changes: requested
  criteria:
    - { id: slow-site, when: { symptoms: slow }, then: major, label: It is slow, source: { section: Severities } }
  adjustments:
    - { id: urgent, when: { vip: true }, raise: 1, label: One graver, source: { section: Severities } }
    - { id: around, when: { workaround: simple }, lower: 1, label: One slighter, source: { section: Severities } }
    - { id: down, when: { serviceState: down }, lowest: major, label: At least major, source: { section: Severities } }
  limits:
    - id: small-sites
      table: { sheets: deployment, rows: site, columns: seats, sets: highest, cells: { saas: { north: { '< 10': minor } } } }
      label: Small sites
      source: { section: Severities }
    - { id: test-only, when: { environment: test }, highest: minor, binds: handling, label: Tests, source: { section: Severities } }
  reviews:
    - { id: raised, when: { requestedSeverity: major }, by: manager, reason: Major cases are looked at, source: { section: Severities } }
  default: minor
routing:
  teams:
    - { id: everybody, then: support, billable: possible, label: Support, source: { section: Teams } }
  billing:
    - { id: usage, when: { cause: usage-question }, then: yes, label: Questions are billed, source: { section: Teams } }
  desks:
    - { id: all-day, when: { site: north, is: by-night }, then: emea, alternates: [late], source: { section: Desks } }
exclusions:
  - { id: network, when: { cause: customer-network }, label: The network, source: { section: Exclusions } }
clocks:
  support-hours:
    - { id: by-day, when: { seats: { atLeast: 10 } }, then: office, source: { section: Hours } }
targets:
  - id: everything
    when: { severity: [major, minor] }
    response: { within: 4 hours, on: support-hours, starts: opened, pausedBy: waiting-on-customer, onSeverityChange: restart, warnAt: [75 %, 30 minutes], objective: 95 %, label: Within 4 hours }
    restoration: { within: 1 business day, on: office, dueWithinHours: both, label: The next day }
    resolution: { commitment: best-effort, label: Soon }
    statusUpdate: { within: 2 hours, on: desk-hours, label: Every two hours }
    rootCauseReport: { within: 5 business days, starts: restored, label: Within a week }
    nextResponse: { within: 1 day, label: Within a day }
    plan: { within: 3 days, pausedBy: [waiting-on-supplier], label: Within three days }
    source: { section: Targets }
  - id: large-sites
    when: { severity: major, seats: { atLeast: 1 } }
    visit:
      within: 2 business days
      on: office
      until: closing
      cutoff: "15:00"
      cutoffOf: occurred
      afterCutoff: { within: next business day, until: "12:00" }
      atLatest: { within: { fact: seats, unit: hour }, on: nights, until: closing, cutoff: "22:00" }
      label: The next day
    source: { section: Targets }
  - id: agreed
    visit: { dueAt: { fact: agreedUntil }, on: office, label: As agreed }
    resolution: { commitment: best-effort, usual: { from: 4 hours, to: 2 weeks }, label: Within days }
    source: { section: Targets }
credits:
  - { id: late, when: { severity: major }, of: response, per: 1 hour late, begun: true, gives: 5 %, most: 50 %, label: Five percent an hour, source: { section: Credits } }
  - { id: very-late, of: response, after: 4 hours late, gives: 10 %, label: Ten percent after four hours, source: { section: Credits } }
warnAt: [50, 90]
escalation:
  - { id: first, label: The manager, to: manager, after: 50 % of response, when: { severity: major }, source: { section: Escalation } }
  - { id: second, label: The director, to: director, after: 9 hours on office, source: { section: Escalation } }
disposition:
  - { id: wish, when: { caseType: enhancement }, status: closed, handedTo: product-management, label: A wish, source: { section: Wishes } }
closure: { afterBusinessDays: 5, on: office, afterFollowUps: 2, label: After a week, source: { section: Closing } }
obligations:
  - { id: access, label: Give us access, source: { section: Duties } }
notices:
  - { id: status, label: See the status page, source: { section: Notices } }
terms:
  - { id: law, label: German law, source: { section: Terms } }
examples:
  - name: a slow site
    case: { product: planner, symptoms: [slow], openedAt: 2026-06-03T10:00:00+02:00 }
    asOf: 2026-06-03T11:00:00+02:00
    expect: { severity.id: major }
`,
};

/** The same where rules say when silence closes a case: a closure is either. */
export const closedByRules: PolicyFile = {
  path: wholePolicy.path,
  text: wholePolicy.text.replace(
    /^closure: .*$/m,
    'closure: [{ id: silent, within: 14 days, reminders: [5 days], attempts: 2, lateFor: response, label: After a while, source: { section: Closing } }]',
  ),
};

/** The base on which it builds. */
export const wholeBase: PolicyFile = {
  path: 'acme/care/base/1.yaml',
  text: 'policy: acme/care\nlanguage: base\nversion: 1\ntitle: Acme Care\nsource: { document: care.pdf }\n',
};
