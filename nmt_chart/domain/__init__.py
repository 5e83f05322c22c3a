"""The record and its rules as plain frozen data: no Qt, no SQL, no PDF, no files, no clock."""
