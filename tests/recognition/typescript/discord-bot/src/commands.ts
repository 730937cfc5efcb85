import { SlashCommandBuilder } from 'discord.js';

export const commands = [
  new SlashCommandBuilder().setName('ask').setDescription('Asks the bot'),
  new SlashCommandBuilder().setName('summarize').setDescription('Summarizes the channel'),
  new SlashCommandBuilder().setName('draw').setDescription('Draws a picture'),
];

export const isCommand = (message: { type: string; command?: string }) => message.type === 'command' && message.command !== undefined;
