import { play } from './run/play';
import { races } from './scenarios/races';

play([{ name: 'the shop', setting: {}, scenarios: races }]);
