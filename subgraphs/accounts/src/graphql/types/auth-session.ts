import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '#kit';
import type { Person } from '../../domain/person';
import type { OpenedSession } from '../../service/open-session';
import { ViewerUnion } from './viewer';

/** What somebody who signed in is given. */
@ObjectType('AuthSession', { description: 'The tokens of somebody who signed in. They are shown this once.' })
export class AuthSessionType implements OpenedSession {
  @Field(() => String, { description: 'Send it as `Authorization: Bearer …` until it expires.' })
  accessToken: string;

  @Field(() => DateTime, { description: 'When the access token expires.' })
  expiresAt: Date;

  @Field(() => String, { description: 'Exchange it once for the next session tokens with `tokenRefresh`.' })
  refreshToken: string;

  @Field(() => DateTime, { description: 'When the refresh token expires if nobody exchanges it.' })
  refreshExpiresAt: Date;

  @Field(() => ViewerUnion, { name: 'viewer', description: 'Who signed in.' })
  person: Person;
}
