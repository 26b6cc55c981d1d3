import { prismaConfig } from '../../tools/schema-engine/prisma-config';

export default prismaConfig('orders');
