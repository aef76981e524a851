#!/usr/bin/env node
import '../dist/aspis.js';
