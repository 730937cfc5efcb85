export async function claude(env: Env, content: string): Promise<string> {
  const response = await fetch('https://api.anthropic.com/v1/messages', {
    method: 'POST',
    headers: { 'x-api-key': env.ANTHROPIC_API_KEY, 'content-type': 'application/json' },
    body: JSON.stringify({
      model: env.DEFAULT_MODEL || 'claude-3-haiku-20240307',
      max_tokens: 1024,
      messages: [{ role: 'user', content }],
    }),
  });
  return (await response.json<any>()).content[0].text;
}
