import { createDemoShop } from '#demo';
import { runSeed } from '#kit';
import { demoRows } from './demo-rows';

void runSeed('promotions', (size) => demoRows(createDemoShop({ size })));
