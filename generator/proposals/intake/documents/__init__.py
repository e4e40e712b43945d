"""Documents of any layout and format as one neutral value: lines and tables in their order."""
