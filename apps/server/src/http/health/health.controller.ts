import { Public } from '@enishi/accounts';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { RUNTIME } from '../../runtime/runtime.js';
import type { Runtime } from '../../runtime/runtime.js';

/** For load balancers and start scripts: alive, and able to serve. */
@Controller('health')
export class HealthController {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Get('live')
  @Public('tells a supervisor that the process answers; says nothing else')
  live(): { status: string } {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public('tells a load balancer whether the database answers; says nothing else')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: string }> {
    try {
      await this.runtime.dataSource.query('select 1');
      return { status: 'ok' };
    } catch {
      void reply.status(503);
      return { status: 'unavailable' };
    }
  }
}
