#!/usr/bin/env node
import { Command } from 'commander';
import { answerer } from './chains';

const program = new Command();

program
  .command('ask')
  .description('asks the docs')
  .argument('<question>')
  .option('-m, --model <id>', 'the model that answers')
  .action(async (question: string) => console.log((await answerer.invoke(question)).content));

program.command('embed').command('summarize');
program.parse();
