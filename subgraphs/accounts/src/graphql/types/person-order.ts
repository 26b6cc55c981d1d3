import { enumOf } from '#kit';
import type { PersonOrderName } from '../../domain/person-order';

/** See the description in the schema. */
export const PersonOrderEnum = enumOf<PersonOrderName>(
  'PersonOrder',
  {
    NEWEST: 'The ones who came last come first.',
    OLDEST: '',
    NAME_ASC: 'By last name, then first name.',
    NAME_DESC: '',
  },
  'In which order customers and staff are listed.',
);
