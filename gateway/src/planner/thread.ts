import { workerData } from 'node:worker_threads';
import { type PlanTask, planningFor } from './planning';

// A thread that plans: it is given a supergraph when it starts, and one operation after the other.

const { description, plan } = planningFor(workerData as string);

/** Plan an operation, or describe the supergraph when none is given. */
export default (task: PlanTask | undefined) => (task ? plan(task) : description);
