import { createDemoShop } from '#demo';
import { runSeed } from '#kit';
import { demoRows } from './demo-rows';

void runSeed('shipping', (size) => demoRows(createDemoShop({ size })));
