import { createAnswers } from './answers.ts';
import { fetchNetwork } from './fetch-network.ts';
import { fetchPeople } from './fetch-people.ts';
import { serve } from './serve.ts';

serve(self as never, createAnswers(fetchNetwork, fetchPeople));
