import { ownValue } from '../own-value.ts';
import { type Definition, definitions, policyDefinition } from './schema-definitions.ts';

type Words = readonly (readonly [meant: string, ...words: string[]])[];

const label = ['label', 'name', 'title'] as const;
const described = ['label', 'name', 'title', 'description'] as const;
const ofZone = ['timeZone', 'zone', 'tz'] as const;

/** What people write first for keys of the format, by the definition of the map in which they stand: the key that is meant, and the words. */
const meantKeys: Readonly<Record<string, Words>> = {
  policy: [
    ...([
      ['vendorName', 'vendor'],
      ['title', 'name'],
      ['supportPlans', 'plans', 'tiers'],
      ['severities', 'priorities'],
    ] as const),
    ...([
      ['targets', 'sla', 'slas', 'promises'],
      ['effective', 'validFrom'],
      ['calendars', 'hours'],
      ['examples', 'tests'],
    ] as const),
  ],
  source: [
    ['document', 'doc', 'file'],
    ['section', 'chapter', 'heading', 'paragraph', 'page'],
  ],
  table: [
    ['rows', 'row', 'by'],
    ['columns', 'column'],
    ['cells', 'values'],
    ['sets', 'set'],
  ],
  term: [label, ['summary', 'description']],
  factDeclaration: [
    ['label', 'name', 'title', 'question', 'description'],
    ['values', 'options', 'choices', 'answers', 'enum'],
    ...([
      ['minimum', 'min'],
      ['maximum', 'max'],
      ['required', 'mandatory'],
    ] as const),
  ],
  event: [described],
  metric: [label, ['starts', 'start', 'begins'], ['stops', 'stop', 'ends', 'end'], ['restarts', 'restart']],
  pause: [
    ...[label, ['begins', 'starts', 'start', 'from'] as const],
    ...([
      ['ends', 'stops', 'stop', 'until'],
      ['most', 'max', 'maximum', 'limit'],
    ] as const),
  ],
  contact: [label, ['kind', 'type'], ['value', 'address', 'number', 'url']],
  calendar: [label, ['open', 'hours', 'opening', 'week'], ofZone, ['special', 'exceptions']],
  openingSpan: [
    ['days', 'day', 'weekdays'],
    ['from', 'start', 'opens'],
    ['to', 'end', 'closes'],
  ],
  holidays: [
    ['days', 'dates'],
    ['region', 'state'],
  ],
  desk: [label, ['hours', 'calendar', 'openingHours', 'open'], ofZone],
  severityLevel: [label, ['definition', 'description', 'meaning', 'summary']],
  intakeRule: [
    ['outcome', 'then'],
    ['message', 'label', 'text', 'reason'],
  ],
  criterion: [described, ['then', 'severity', 'priority', 'level']],
  severityAdjustment: [label, ['raise', 'up', 'higher'], ['lower', 'down'], ['lowest', 'atLeast', 'min']],
  severityLimit: [label, ['highest', 'severity', 'most', 'max', 'maximum', 'atMost']],
  severityReview: [
    ['by', 'reviewer', 'who', 'then'],
    ['reason', 'label'],
  ],
  teamRule: [label, ['then', 'team', 'to', 'queue', 'group']],
  deskRule: [['then', 'desk', 'to']],
  clockRule: [['then', 'hours', 'on', 'calendar']],
  labelledRule: [['label', 'name', 'title', 'text', 'message', 'description', 'then']],
  target: [
    ...[described, ['within', 'time', 'amount', 'in', 'every', 'each', 'interval', 'duration'] as const],
    ...([
      ['on', 'hours', 'calendar', 'during'],
      ['starts', 'from', 'since', 'start', 'startsWith'],
      ['until', 'by', 'before'],
      ['pausedBy', 'pause', 'pauses', 'paused', 'stoppedBy'],
      ['dueAt', 'deadline'],
      ['warnAt', 'warn', 'warnings'],
      ['objective', 'goal'],
    ] as const),
  ],
  credit: [
    ...[label, ['of', 'metric', 'target', 'for'] as const, ['gives', 'credit', 'percent', 'amount', 'share'] as const],
    ...([
      ['most', 'cap', 'max', 'maximum', 'limit'],
      ['per', 'every', 'each'],
    ] as const),
  ],
  escalationLevel: [label, ['after', 'at', 'within'], ['to', 'who', 'role']],
  dispositionRule: [label, ['status', 'then', 'state'], ['handedTo', 'team', 'to']],
  closingRule: [label, ['within', 'after', 'silence'], ['reminders', 'reminder', 'remind'], ['attempts', 'followUps']],
  example: [
    ...([
      ['name', 'title', 'description'],
      ['case', 'given', 'input', 'facts'],
      ['asOf', 'at', 'now'],
    ] as const),
    ['expect', 'expected', 'result', 'then', 'outcome'],
  ],
};

/** The key that is meant by a word that people write first, in a map of a definition; undefined where it is none of these. */
export function meantKey(definition: Definition, word: string): string | undefined {
  const [name = 'policy'] = Object.entries(definitions).find(([, one]) => one === definition) ?? [];
  const words = name === 'policy' && definition !== policyDefinition ? undefined : ownValue(meantKeys, name);
  const [meant] = words?.find(([, ...others]) => others.includes(word)) ?? [];
  return meant !== undefined && Object.hasOwn(definition.properties ?? {}, meant) ? meant : undefined;
}

/** Ways in which people say that something is open all the time. */
const allTheTime = /^(24 ?[x/] ?7(\/365)?|24-7|always|all-day|round-the-clock|anytime)$/i;

/** The keys that name hours. */
const hoursKeys: readonly string[] = ['hours', 'on', 'then'];

/** What people write first for the words of the format, by the key at which these stand. */
const meantWords: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  setBy: [
    [/^(provider|supplier|support|company|us|agent|staff)$/i, 'vendor'],
    [/^(client|user|requester|reporter)$/i, 'customer'],
  ],
  type: [
    [/^(string|str|words)$/i, 'text'],
    [/^(enum|choice|select|option|list of values)$/i, 'id'],
    [/^(list|multiselect|set|array)$/i, 'ids'],
    [/^(bool|yes\/no|flag|true)$/i, 'boolean'],
    [/^(int|count|whole number)$/i, 'integer'],
    [/^(percent|percentage|float|decimal|money|%)$/i, 'number'],
    [/^(day)$/i, 'date'],
    [/^(datetime|date-time|timestamp|moment|time)$/i, 'instant'],
    [/^(zone|tz|time zone)$/i, 'timeZone'],
    [/^(amount|period)$/i, 'duration'],
  ],
  kind: [
    [/^(telephone|tel|mobile|hotline)$/i, 'phone'],
    [/^(mail|e-mail)$/i, 'email'],
    [/^(web|portal|website|url)$/i, 'form'],
  ],
  commitment: [
    [/^(best ?efforts?|reasonable[ -]efforts?|commercially[ -]reasonable[ -]efforts?)$/i, 'best-effort'],
    [/^(no|nothing|n\/a)$/i, 'none'],
    [/^(next|future)?[ -]?release$/i, 'scheduled-release'],
  ],
  outcome: [
    [/^accept$/i, 'accepted'],
    [/^(reject|rejected|refuse|decline|declined|deny|denied)$/i, 'refused'],
    [/^(redirect|forward|forwarded)$/i, 'redirected'],
  ],
  status: [[/^(close|done|resolved)$/i, 'closed']],
  onSeverityChange: [
    [/^(reset|anew|begin anew)$/i, 'restart'],
    [/^(continue|go on)$/i, 'keep'],
  ],
};

/** The word of the format that is meant at a key by one that people write first; undefined where it is none of these. */
export function meantWord(key: string, written: string): string | undefined {
  if (hoursKeys.includes(key) && allTheTime.test(written.trim())) return 'around-the-clock';
  return ownValue(meantWords, key)?.find(([form]) => form.test(written.trim()))?.[1];
}
