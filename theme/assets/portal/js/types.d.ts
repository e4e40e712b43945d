interface Window { portal: any }
