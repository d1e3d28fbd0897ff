import { inviteFirst } from './auth/invite.ts';
import type { ExitCode, Terminal } from './cli/outcome.ts';
import type { Configuration } from './config/read-configuration.ts';
import type { Settings } from './config/settings.ts';
import { StoreError } from './errors/store-error.ts';
import { createApp } from './http/app.ts';
import { ProxyConfig } from './http/shared/proxy-config.ts';
import { invitationLink } from './identity/invitation.ts';
import { ListenError, startListening } from './observability/listening.ts';
import { Metrics } from './observability/metrics.ts';
import { openLog } from './observability/server-log.ts';
import { stopServer } from './observability/stop-server.ts';
import { standingDiagnostics, unusableFiles } from './policies/policy-snapshot.ts';
import { colorsFor } from './render/colors.ts';
import { policyCount } from './render/policy-count.ts';
import { hintText } from './render/problem-text.ts';
import { openServices, type Services } from './services.ts';

/** Serves until it is told to stop (SIGINT, SIGTERM), then finishes what it began. A second signal ends the waiting. */
export async function serve({ settings }: Configuration, terminal: Terminal): Promise<ExitCode> {
  const colors = colorsFor(terminal.colorError);
  let services: Services | undefined;
  try {
    services = await openServices(optionsOf(settings));
    return await runServer(services, settings, terminal);
  } catch (error) {
    if (error instanceof ListenError) terminal.error(`${colors.red('dueline:')} ${error.message}\n`);
    else if (error instanceof StoreError)
      terminal.error(`${colors.red('dueline:')} ${error.message}\n${hintText(error.hint, colors)}`);
    else throw error;
    return 2;
  } finally {
    await services?.close();
  }
}

async function runServer(services: Services, settings: Settings, terminal: Terminal): Promise<ExitCode> {
  warnOfUnusable(services, terminal);
  const serverLog = openLog(settings.log, { isTerminal: process.stderr.isTTY === true, color: terminal.colorError });
  const app = createApp(services, {
    proxyConfig: new ProxyConfig(settings.baseUrl, settings.trustedProxies),
    metrics: settings.metrics === 'off' ? null : new Metrics(services),
    metricsFor: settings.metrics,
    log: serverLog,
  });
  const { server, address } = await startListening(app, settings);
  const { log } = serverLog;
  const signals = listenToSignals();
  await announceReady(services, settings, address, terminal);
  log.debug({ pid: process.pid, node: process.version, policies: services.snapshot.set.policies.length }, 'serving');
  const signal = await signals.first;
  log.info({ signal }, 'stopping: what runs is finished first');
  const { brokenOff } = await stopServer(server, settings.stopSeconds * 1000, signals.second);
  if (brokenOff) log.warn('some requests took too long and were broken off');
  log.info('stopped');
  await serverLog.end();
  return 0;
}

function optionsOf({ policies, data, databaseUrl, decisions, access }: Settings) {
  return { policies, data, record: decisions, access, checkAside: true, ...(databaseUrl !== null && { databaseUrl }) };
}

async function announceReady(services: Services, settings: Settings, address: string, terminal: Terminal): Promise<void> {
  const colors = colorsFor(terminal.colorOut);
  const { access, snapshot } = services;
  await terminal.out(`dueline is ready at ${colors.bold(address)}  (${policyCount(snapshot.loaded)}; stop with Ctrl+C)\n`);
  if (access.mode === 'open' || (await hasAdmin(services, settings))) return;
  const { secret } = await inviteFirst(access.gate);
  const link = invitationLink(settings.baseUrl ?? reachable(address), secret);
  await terminal.out(
    `Nobody can sign in yet. Whoever opens this link within an hour becomes the first admin:\n  ${colors.bold(link)}\n`,
  );
}

/** The address by which this computer reaches a server that listens on all of its addresses. */
function reachable(address: string): string {
  return address.replace(/\/\/(0\.0\.0\.0|\[::\])/, '//localhost');
}

/** Whether there is an admin, or the provider can say of somebody that they are one. */
async function hasAdmin({ access }: Services, { access: { openid } }: Settings): Promise<boolean> {
  const fromProvider = Object.values(openid?.roles ?? {}).some(({ role, on }) => role === 'admin' && on === null);
  return fromProvider || (await access.gate.store.people.hasAdmin());
}

function warnOfUnusable({ snapshot }: Services, terminal: Terminal): void {
  const unusable = unusableFiles(standingDiagnostics(snapshot));
  if (unusable.length === 0) return;
  const colors = colorsFor(terminal.colorError);
  const none = snapshot.diagnostics.find(({ code }) => code === 'no-policies');
  if (none !== undefined) {
    terminal.error(`${colors.yellow('dueline:')} ${none.message}\n${hintText(none.hint ?? '', colors)}`);
    return;
  }
  const files = unusable.map(({ file, faults }) => `${file} (${faults})`).join(', ');
  terminal.error(`${colors.yellow('dueline:')} not in use because of faults: ${files}; \`dueline check\` says what is wrong\n`);
}

/** The first signal to stop, and the second by which somebody shows that they are in a hurry. */
function listenToSignals(): { readonly first: Promise<string>; readonly second: Promise<void> } {
  let count = 0;
  let tellFirst = (_: string): void => {};
  let tellSecond = (): void => {};
  const first = new Promise<string>((resolve) => {
    tellFirst = resolve;
  });
  const second = new Promise<void>((resolve) => {
    tellSecond = resolve;
  });
  const heard = (signal: string): void => {
    count += 1;
    if (count === 1) tellFirst(signal);
    else tellSecond();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, heard);
  return { first, second };
}
