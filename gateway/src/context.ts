import { HEADERS, type Principal } from '#contracts';
import type { Presence, Scene } from '#kit/edge';
import type { Notes } from './explain/notes';

/** What the gateway knows of the request it answers. */
export interface GatewayContext {
  readonly principal: Principal;
  readonly scene: Scene;
  /** Headers that services are sent as they came. */
  readonly forwarded: Readonly<Record<string, string>>;
  readonly correlationId: string;
  /** Where the request stands in its trace, as W3C Trace Context writes it. */
  readonly traceparent: string;
  /** The network address the request came from. */
  readonly address: string;
  /** Where is noted how the request is answered, when somebody wants to know. */
  readonly notes?: Notes;
  /** The client, who may go away. */
  readonly presence: Presence;
}

/** The headers that carry a request's scene, id and trace on to services. */
export function toServiceHeaders({
  scene,
  forwarded,
  correlationId,
  traceparent,
}: GatewayContext): Record<string, string> {
  const headers: Record<string, string> = {
    [HEADERS.correlation]: correlationId,
    [HEADERS.traceparent]: traceparent,
    [HEADERS.locale]: scene.locale,
  };
  if (scene.channel) headers[HEADERS.channel] = scene.channel;
  if (scene.currency) headers[HEADERS.currency] = scene.currency;
  // One by one: what is added to a spread takes a microsecond for each name.
  for (const [name, value] of Object.entries(forwarded)) if (!Object.hasOwn(headers, name)) headers[name] = value;
  return headers;
}

/** Equal for requests that services answer the same: those of one caller, in one scene, with equal headers. */
export const callerKey = ({ principal, scene, forwarded }: GatewayContext): string =>
  JSON.stringify([principal, scene, forwarded]);
