import { createDemoShop } from '#demo';
import { runSeed } from '#kit';
import { demoRows } from './demo-rows';

void runSeed('inventory', (size) => demoRows(createDemoShop({ size })));
