"""Every page as a value: its address, its template and the context it is drawn from."""
