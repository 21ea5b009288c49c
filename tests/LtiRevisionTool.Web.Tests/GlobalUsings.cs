global using LtiRevisionTool.Testing;
global using Xunit;
