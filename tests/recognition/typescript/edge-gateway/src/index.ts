import { claude } from './claude';
import { small } from './small';

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const { prompt, size } = await request.json<{ prompt: string; size?: 'small' }>();
    return Response.json({ text: await (size === 'small' ? small : claude)(env, prompt) });
  },
};
