import type { Context } from 'hono';
import { crossSite, invalid } from '../../auth/auth-problems.ts';
import { isLoopback } from '../../config/loopback.ts';
import { validationIssue } from '../../errors/problems.ts';
import { type Actor, localActor } from '../../identity/actor.ts';
import { nameIssueMessage } from '../../identity/person.ts';
import { messageOf } from '../../messages/message-of.ts';
import type { ProxyConfig } from '../shared/proxy-config.ts';
import { headerOf } from '../shared/request-header.ts';
import { mustBeSameOrigin } from './same-origin.ts';

const somebodyHere = localActor();

/** The host of the last request: nearly always that of the next. */
let lastHost: string | undefined;

/**
 * Who asks where everything is open to this computer: its user, or whoever `X-Dueline-As` names, so that two can review each other's
 * changes on one computer. Refuses what comes from elsewhere: through a proxy, from a page of somebody else, or under a name that
 * only leads here (an attack called DNS rebinding).
 */
export function actorHere(context: Context, proxyConfig: ProxyConfig): Actor {
  const host = proxyConfig.hostOf(context);
  if (host !== lastHost) {
    if (!isLoopback(host.replace(/:\d+$/, '')))
      throw crossSite(messageOf('auth.open-to-this-computer', { host: host.slice(0, 100) }));
    lastHost = host;
  }
  if (headerOf(context, 'x-forwarded-for') !== undefined || headerOf(context, 'forwarded') !== undefined)
    throw crossSite(messageOf('auth.open-but-proxied'));
  mustBeSameOrigin(context, proxyConfig, { proof: false });
  const name = headerOf(context, 'x-dueline-as');
  return name === undefined || name === '' ? somebodyHere : localActor(namedBy(name));
}

function namedBy(header: string): string {
  const name = decoded(header);
  const issue = nameIssueMessage(name);
  if (issue !== undefined) throw invalid([validationIssue('/x-dueline-as', issue)]);
  return name;
}

/** Letters that a header cannot hold are written as in an address, `J%C3%BCrgen`. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
