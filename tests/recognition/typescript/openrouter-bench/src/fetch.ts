const URL = 'https://openrouter.ai/api/v1/chat/completions';

export async function raw(prompt: string) {
  const response = await fetch(URL, {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      model: 'deepseek/deepseek-r1',
      messages: [{ role: 'user', content: prompt }],
    }),
  });
  return (await response.json()).choices[0].message.content;
}
